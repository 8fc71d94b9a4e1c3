package org.lintas.complaints.screening.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A set of indicators.
 *
 * @param alert how long a victim is held before somebody is told
 * @param texts language tag → key → words
 */
public record Indicators(
    String name, Duration alert, List<Indicator> all, Map<String, Map<String, String>> texts) {

  /** Those asked of an adult or of a child, in the order of the file. */
  public List<Indicator> of(Dimension dimension, boolean child) {
    return all.stream()
        .filter(each -> each.dimension() == dimension && each.strength(child) != null)
        .toList();
  }

  public Optional<Indicator> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The words of an indicator or dimension; English stands in for another language. */
  public String text(String key, Locale locale) {
    Map<String, String> own = texts.getOrDefault(locale.getLanguage(), Map.of());
    String found = own.get(key);
    return found != null ? found : texts.getOrDefault("en", Map.of()).getOrDefault(key, key);
  }
}
