package org.lintas.casework.desk;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.pages.Option;
import org.lintas.procedure.Jurisdiction;

/** Long lists to choose from, in the reader's language and its order. */
final class Lists {

  private static final Map<Locale, List<Option>> COUNTRIES = new ConcurrentHashMap<>();

  private Lists() {}

  /** Every country by ISO 3166-1 alpha-2 code. */
  static List<Option> countries(Locale locale) {
    return COUNTRIES.computeIfAbsent(
        locale,
        each ->
            sorted(
                Arrays.stream(Locale.getISOCountries())
                    .map(code -> Option.of(code, country(code, locale)))
                    .toList(),
                locale));
  }

  static String country(String code, Locale locale) {
    return LocaleDisplayNames.getInstance(ULocale.forLocale(locale), DisplayContext.LENGTH_SHORT)
        .regionDisplayName(code);
  }

  /** Every place that the authority knows. */
  static List<Option> places(Jurisdiction jurisdiction, Locale locale) {
    return sorted(
        jurisdiction.places().keySet().stream()
            .map(code -> Option.of(code, place(jurisdiction, code, locale)))
            .toList(),
        locale);
  }

  static String place(Jurisdiction jurisdiction, String code, Locale locale) {
    Map<String, String> names = jurisdiction.places().getOrDefault(code, Map.of());
    return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", code));
  }

  private static List<Option> sorted(List<Option> options, Locale locale) {
    Collator collator = Collator.getInstance(locale);
    List<Option> sorted = new ArrayList<>(options);
    sorted.sort((one, other) -> collator.compare(one.text(), other.text()));
    return List.copyOf(sorted);
  }
}
