package org.lintas.cards.model;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Sex;
import org.lintas.credential.StatusPlace;
import org.lintas.organisations.Organisation;
import org.lintas.people.Person;
import org.lintas.shared.PaperNumber;

/** What a card says. Nothing is derived: neither a Latin name nor a day of birth. */
public final class Wording {

  /** Languages of this region that are alone in writing with their letters. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.of(
          UnicodeScript.MYANMAR, "mya",
          UnicodeScript.KHMER, "khm",
          UnicodeScript.LAO, "lao",
          UnicodeScript.THAI, "tha",
          UnicodeScript.HANGUL, "kor");

  private Wording() {}

  /**
   * What is signed.
   *
   * @param issuer URI
   * @param zone in which its days begin
   */
  public static Card card(String issuer, CardRow card, Holder holder, ZoneId zone) {
    LocalDate last = card.expiresOn();
    return new Card(
        issuer,
        PaperNumber.card(card.serial()).digits(),
        card.kind(),
        card.issuedAt(),
        validFrom(card, zone),
        last == null ? null : start(last.plusDays(1), zone),
        holder,
        null,
        place(issuer, card.serial()));
  }

  /** Where the node's day has begun and the authority's not, the card is good from its issue. */
  private static Instant validFrom(CardRow card, ZoneId zone) {
    Instant start = start(card.issuedOn(), zone);
    return start.isBefore(card.issuedAt()) ? start : card.issuedAt();
  }

  private static StatusPlace place(String issuer, long serial) {
    return new StatusPlace(
        issuer + "/cards/status/" + PlaceInList.listOf(PaperNumber.card(serial)),
        PlaceInList.indexOf(serial));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Whom a card is about, as the record of the person has it. */
  public static Holder holder(Person person) {
    UnicodeScript script = script(person.name());
    boolean latin = script == UnicodeScript.LATIN;
    String latinName =
        person.latinName() != null ? person.latinName() : latin ? person.name() : null;
    return new Holder(
        latinName,
        latin ? null : person.name(),
        latin ? null : LANGUAGES.get(script),
        person.born(),
        sex(person.sex()),
        person.verifiedNationality() != null ? person.verifiedNationality() : person.nationality());
  }

  /** The organisation that a card is about: its names alone. */
  public static Holder holder(Organisation organisation) {
    UnicodeScript script = script(organisation.name());
    boolean latin = script == UnicodeScript.LATIN;
    return new Holder(
        organisation.latinName() != null || !latin ? organisation.latinName() : organisation.name(),
        latin ? null : organisation.name(),
        latin ? null : LANGUAGES.get(script),
        null,
        null,
        null);
  }

  private static UnicodeScript script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .orElse(UnicodeScript.COMMON);
  }

  private static @Nullable Sex sex(@Nullable String word) {
    return switch (word) {
      case "female" -> Sex.FEMALE;
      case "male" -> Sex.MALE;
      case "other" -> Sex.OTHER;
      case null, default -> null;
    };
  }
}
