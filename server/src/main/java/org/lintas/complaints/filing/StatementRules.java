package org.lintas.complaints.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.Reason;

/** What a complaint must hold: its kind, and something told. Nothing else is asked of anybody. */
public final class StatementRules {

  /** Characters of a story. */
  public static final int MOST = 20_000;

  static final int MOST_LINE = 2_000;

  public static final Set<String> TELLERS =
      Set.of("self", "family", "friend", "union", "organisation", "other");

  private static final Set<String> COUNTRIES =
      new HashSet<>(Arrays.asList(Locale.getISOCountries()));

  private StatementRules() {}

  /**
   * Every reason against it.
   *
   * @param spoken whether a recording or another file tells what happened
   */
  public static List<Reason> refusals(Statement told, Statement.Identity identity, boolean spoken) {
    List<Reason> reasons = new ArrayList<>();
    if (told.kinds().isEmpty()) {
      reasons.add(new Reason("kind-missing", "kind", Map.of()));
    }
    if (told.event().what().isBlank() && !spoken) {
      reasons.add(new Reason("what-missing", "what", Map.of()));
    }
    limit(reasons, "what", told.event().what(), MOST);
    limit(reasons, "where", told.event().where(), MOST_LINE);
    limit(reasons, "when", told.event().when(), MOST_LINE);
    limit(reasons, "respondent", told.respondent().described(), MOST);
    limit(reasons, "wants", told.wants(), MOST);
    limit(reasons, "trusts", told.trusts(), MOST_LINE);
    limit(reasons, "name", identity.name(), MOST_LINE);
    limit(reasons, "contact", identity.contact(), MOST_LINE);
    limit(reasons, "status", identity.status(), MOST_LINE);
    limit(reasons, "person", identity.person(), MOST_LINE);
    country(reasons, "country", told.event().country());
    country(reasons, "origin", told.event().origin());
    if (!told.teller().isEmpty() && !TELLERS.contains(told.teller())) {
      reasons.add(new Reason("teller-unknown", "teller", Map.of()));
    }
    return reasons;
  }

  /** Against one text that is added later. */
  public static List<Reason> text(String field, String text) {
    List<Reason> reasons = new ArrayList<>();
    limit(reasons, field, text, MOST);
    return reasons;
  }

  private static void limit(List<Reason> reasons, String field, String text, int most) {
    if (text.length() > most) {
      reasons.add(new Reason("text-long", field, Map.of("most", String.valueOf(most))));
    }
  }

  private static void country(List<Reason> reasons, String field, String code) {
    if (!code.isEmpty() && !COUNTRIES.contains(code)) {
      reasons.add(new Reason("country-unknown", field, Map.of()));
    }
  }
}
