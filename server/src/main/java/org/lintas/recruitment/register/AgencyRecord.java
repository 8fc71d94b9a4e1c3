package org.lintas.recruitment.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Behind;
import org.lintas.organisations.Organisation;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.reviews.Answer;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.watch.WatchEntry;

/**
 * All that everybody may know of an agency.
 *
 * @param people who stands behind it now
 * @param rating null while fewer than five workers have rated it
 * @param answer what it answers to its reviews, or null
 * @param charges what workers were charged, once five have told; or null
 * @param contracts how contracts through it were kept, once there are five; or null
 * @param watch what civil society says of it, newest first
 * @param alike agencies that may not recruit and have a name easily taken for its
 */
public record AgencyRecord(
    Organisation organisation,
    Standing standing,
    List<Named> people,
    @Nullable Rating rating,
    @Nullable Answer answer,
    Charges.@Nullable Line charges,
    Contracts.@Nullable Kept contracts,
    List<WatchEntry> watch,
    List<Organisation> alike) {

  /** Somebody behind an agency, as far as the public may know. */
  public record Named(String name, @Nullable String latinName, Behind.Role role, LocalDate since) {

    static Named of(Behind behind) {
      return new Named(
          behind.person().name(), behind.person().latinName(), behind.role(), behind.since());
    }
  }

  /**
   * An agency that was searched for.
   *
   * @param found how it was found; null when it only stands in a list
   */
  public record Hit(
      Organisation organisation,
      Organisation.@Nullable Found found,
      Standing standing,
      @Nullable Rating rating) {

    /** Whether it looks like what was searched for and may not recruit because of a sanction. */
    public boolean isTrap() {
      return !standing.mayRecruit() && !standing.bars().isEmpty();
    }
  }
}
