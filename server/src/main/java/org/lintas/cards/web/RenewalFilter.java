package org.lintas.cards.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Chosen;
import org.lintas.pages.Form;

/**
 * What of the list of renewals is shown, as it stands in the page's address.
 *
 * @param office code
 * @param kind of card
 * @param days {@code 30}, or {@code ended}
 */
public record RenewalFilter(
    @Nullable String office, @Nullable String kind, @Nullable String days, @Nullable Integer page) {

  static final int PAGES = 800;

  public int number() {
    return page == null || page < 0 ? 0 : Math.min(page, PAGES - 1);
  }

  /** At most so many days until the end; null for any, negative for those that ended. */
  @Nullable Integer left() {
    if ("ended".equals(days)) {
      return -1;
    }
    return days != null && days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : null;
  }

  @Nullable String wantedKind() {
    return kind == null || kind.isBlank() ? null : kind;
  }

  public boolean isNarrowed() {
    return !chosen().values().isEmpty();
  }

  public String path() {
    return "/cards/renewals" + chosen().query();
  }

  public String csv() {
    return "/cards/renewals.csv" + chosen().query();
  }

  public Form form() {
    return chosen().form();
  }

  /** Codes and numbers alone: nothing else is meant, and nothing else goes into an address. */
  private Chosen chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    put(chosen, "office", office);
    put(chosen, "kind", kind);
    put(chosen, "days", days);
    return new Chosen(chosen);
  }

  private static void put(Map<String, String> chosen, String name, @Nullable String value) {
    if (value != null && value.matches("[A-Za-z0-9-]{1,60}")) {
      chosen.put(name, value);
    }
  }
}
