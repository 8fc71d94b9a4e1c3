package org.lintas.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Word;

/**
 * An agency, an employer, an organisation of civil society or an office of a state.
 *
 * @param id serial
 * @param number public form of the serial, eight digits
 * @param name as registered, in any script
 * @param latinName exactly as a document gives it, or null; never derived
 * @param country where it is registered, ISO 3166-1 alpha-2
 * @param formerNames oldest first
 * @param ranSince day from which it has been at work, or null
 */
public record Organisation(
    long id,
    String number,
    Kind kind,
    String name,
    @Nullable String latinName,
    String country,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String website,
    List<Identifier> identifiers,
    List<FormerName> formerNames,
    @Nullable LocalDate ranSince) {

  /** What it is. */
  public enum Kind {
    AGENCY,
    EMPLOYER,
    CIVIL_SOCIETY,
    /** Of a state. */
    OFFICE;

    /** {@code civil-society}. */
    public String word() {
      return Word.of(this);
    }

    public static Optional<Kind> of(String word) {
      return Word.find(Kind.class, word);
    }
  }

  /**
   * A number under which somebody registered it.
   *
   * @param scheme what kind of number: {@code company-registration}, {@code licence}, {@code tax}
   * @param authority who gave it: {@code TH}, {@code PH-DMW}
   */
  public record Identifier(String scheme, String authority, String value) {}

  /**
   * A name that it no longer bears.
   *
   * @param until last day
   */
  public record FormerName(String name, LocalDate until) {}

  /** What is known at entry; the fields mean what they mean in {@link Organisation}. */
  public record Particulars(
      Kind kind,
      String name,
      @Nullable String latinName,
      String country,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String website,
      List<Identifier> identifiers,
      List<FormerName> formerNames,
      @Nullable LocalDate ranSince) {

    /** An organisation of which little is known. */
    public static Particulars of(Kind kind, String name, String country) {
      return new Particulars(
          kind, name, null, country, null, null, null, List.of(), List.of(), null);
    }
  }

  /** An organisation under its serial. */
  public static Organisation of(long id, Particulars known) {
    return new Organisation(
        id,
        OrganisationNumber.of(id),
        known.kind(),
        known.name(),
        known.latinName(),
        known.country(),
        known.phone(),
        known.address(),
        known.website(),
        known.identifiers(),
        known.formerNames(),
        known.ranSince());
  }

  /** What is known of it, as it would be entered. */
  public Particulars particulars() {
    return new Particulars(
        kind,
        name,
        latinName,
        country,
        phone,
        address,
        website,
        identifiers,
        formerNames,
        ranSince);
  }

  /**
   * One that the words of a search may mean.
   *
   * @param score 0 to 1, 1 is the very name
   * @param by the name or number by which it was found
   * @param how which sort of name that is
   */
  public record Found(Organisation organisation, double score, String by, How how) {}

  /** By what an organisation was found. */
  public enum How {
    NAME,
    LATIN_NAME,
    FORMER_NAME,
    /** The name of a natural person behind it. */
    PERSON,
    /** Its own number, a registration number or a telephone. */
    NUMBER
  }
}
