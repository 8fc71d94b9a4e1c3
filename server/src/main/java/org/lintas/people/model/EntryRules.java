package org.lintas.people.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Reason;

/** Rules for what may be written down about a person. All are asked; all refusals are told. */
public final class EntryRules {

  private static final int LONGEST = 200;
  private static final Set<String> SEXES = Set.of("female", "male", "other");

  private EntryRules() {}

  /**
   * Why these may not be entered; empty when they may.
   *
   * @param today nobody is born later
   */
  public static List<Reason> refusals(Person.Particulars known, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    text(reasons, "name", known.name(), true);
    text(reasons, "latinName", known.latinName(), false);
    text(reasons, "phone", known.phone(), false);
    born(reasons, known.born(), today);
    oneOf(reasons, "sex", known.sex(), SEXES);
    oneOf(reasons, "nationality", known.nationality(), CountryCodes.ALL);
    for (Person.Document document : known.documents()) {
      text(reasons, "documents", document.number(), true);
      oneOf(reasons, "documents", document.country(), CountryCodes.ALL);
    }
    return reasons;
  }

  /** Why a country may not be recorded as a nationality. */
  public static List<Reason> country(String code) {
    List<Reason> reasons = new ArrayList<>();
    oneOf(reasons, "country", code, CountryCodes.ALL);
    return reasons;
  }

  private static void text(
      List<Reason> reasons, String field, @Nullable String text, boolean required) {
    if (text == null || text.isBlank()) {
      if (required) {
        reasons.add(reason("required", field));
      }
    } else if (text.length() > LONGEST) {
      reasons.add(reason("too-long", field));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      reasons.add(reason("unwritable", field));
    }
  }

  private static void born(List<Reason> reasons, @Nullable String born, LocalDate today) {
    if (born == null) {
      return;
    }
    BirthDate date = BirthDate.find(born).orElse(null);
    if (date == null || date.year() < 1870) {
      reasons.add(reason("no-date", "born"));
    } else if (date.code() > BirthDate.find(today.toString()).orElseThrow().code()) {
      reasons.add(reason("in-the-future", "born"));
    }
  }

  private static void oneOf(
      List<Reason> reasons, String field, @Nullable String value, Set<String> values) {
    if (value != null && !values.contains(value)) {
      reasons.add(reason("not-offered", field));
    }
  }

  private static Reason reason(String code, String field) {
    return new Reason(code, field, Map.of("longest", String.valueOf(LONGEST)));
  }
}
