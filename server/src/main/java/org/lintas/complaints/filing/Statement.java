package org.lintas.complaints.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;

/**
 * What somebody tells. Texts that were not given are empty.
 *
 * @param teller {@code self}, {@code family}, {@code friend}, {@code union}, {@code organisation},
 *     {@code other} or empty
 * @param trusts whom she wants to have by her side
 */
public record Statement(
    List<Kind> kinds,
    String teller,
    Event event,
    Respondent respondent,
    String wants,
    String trusts) {

  /** The same, with the name under which the register has whom it is about. */
  public Statement against(PublicRegister.Listed listed) {
    Respondent who = new Respondent(listed.number(), listed.name(), respondent.described());
    return new Statement(kinds, teller, event, who, wants, trusts);
  }

  /**
   * What happened.
   *
   * @param country where the work is, ISO 3166-1 alpha-2, or empty
   * @param origin where the worker is from, or empty
   */
  public record Event(
      String what,
      String where,
      String when,
      String country,
      String origin,
      @Nullable Sector sector) {}

  /**
   * Who did it.
   *
   * @param organisation number in the public register, or empty
   * @param name of that organisation as it was registered at filing, or empty
   * @param described in her words
   */
  public record Respondent(String organisation, String name, String described) {}

  /**
   * Who she is, as far as she says.
   *
   * @param status of her papers, in her words
   * @param person number of a card or case by which an office may find her papers
   */
  public record Identity(String name, String contact, String status, String person) {

    public static final Identity NONE = new Identity("", "", "", "");
  }
}
