package org.lintas.cards.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    return !chosen().isEmpty();
  }

  public String path() {
    return "/cards/renewals" + query();
  }

  public String csv() {
    return "/cards/renewals.csv" + query();
  }

  public Form form() {
    Form form = Form.empty();
    for (Map.Entry<String, String> each : chosen().entrySet()) {
      form = form.with(each.getKey(), each.getValue());
    }
    return form;
  }

  private String query() {
    String query =
        chosen().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private Map<String, String> chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    put(chosen, "office", office);
    put(chosen, "kind", kind);
    put(chosen, "days", days);
    return chosen;
  }

  /** Codes and numbers alone: nothing else is meant, and nothing else goes into an address. */
  private static void put(Map<String, String> chosen, String name, @Nullable String value) {
    if (value != null && value.matches("[A-Za-z0-9-]{1,60}")) {
      chosen.put(name, value);
    }
  }
}
