package org.lintas.recruitment.licences;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.sanctions.Sanction;

/**
 * Whether an organisation may recruit on a day, and why not.
 *
 * @param mayRecruit for some country and work; {@link #mayRecruit(String, String, String)} says for
 *     which
 * @param reasons every reason against; empty when it may: {@code no-licence}, {@code
 *     licence-not-yet}, {@code licence-expired}, {@code licence-ended}, and of sanctions {@code
 *     suspension}, {@code revocation}, {@code ban}, {@code blacklist}, or {@code barred} when the
 *     reader may not know yet which; details {@code number}, {@code day}, {@code country}
 * @param licences all there were, newest first
 * @param sanctions all that the reader may know of, newest first, lifted and past ones too
 * @param bars sanctions that stand in the way on that day, also those not public yet
 */
public record Standing(
    long organisation,
    LocalDate day,
    boolean mayRecruit,
    List<Reason> reasons,
    List<Licence> licences,
    List<Sanction> sanctions,
    List<Bar> bars) {

  /**
   * Something in the way.
   *
   * @param country for workers from which it stands in the way, or null for all
   */
  public record Bar(@Nullable String country) {}

  /** Licences that count on that day. */
  public List<Licence> valid() {
    return licences.stream().filter(licence -> licence.state(day) == Licence.State.VALID).toList();
  }

  /** Whether it holds a licence of a kind that counts, see {@link Licence}. */
  public boolean holds(String kind) {
    return valid().stream().anyMatch(licence -> licence.kind().equals(kind));
  }

  /**
   * Whether it may recruit for some work in a corridor.
   *
   * @param origin ISO 3166-1 alpha-2
   * @param destination the same
   * @param occupation ISCO-08 code, or null for any work at all
   */
  public boolean mayRecruit(String origin, String destination, @Nullable String occupation) {
    return bars.stream().noneMatch(bar -> bar.country() == null || origin.equals(bar.country()))
        && valid().stream()
            .anyMatch(licence -> licence.conditions().covers(origin, destination, occupation));
  }
}
