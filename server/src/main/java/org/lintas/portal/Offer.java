package org.lintas.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintas.pages.Countries;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Money;
import org.lintas.procedures.Published;

/**
 * The procedures that one authority offers.
 *
 * @param authority its country in the reader's language, or its own short name
 */
public record Offer(String authority, List<Entry> entries) {

  /**
   * @param total what the worker pays in all
   */
  public record Entry(String title, String summary, String href, List<Money> total) {}

  /** Current procedures, grouped by authority. */
  static List<Offer> of(List<Published> current, Locale locale) {
    Map<String, List<Published>> byAuthority =
        current.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.procedure().name().authority(),
                    TreeMap::new,
                    Collectors.toList()));
    return byAuthority.entrySet().stream()
        .map(each ->
            new Offer(
                Countries.name(each.getKey(), locale),
                each.getValue().stream().map(one -> entry(one, locale)).toList()))
        .toList();
  }

  private static Entry entry(Published published, Locale locale) {
    Explanation words = Explanation.of(published.procedure(), locale);
    return new Entry(
        words.title(),
        words.summary(),
        "/procedures/" + published.procedure().name(),
        words.total());
  }
}
