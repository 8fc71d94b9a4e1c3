package org.lintas.casework.desk;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.pages.Option;
import org.lintas.procedure.Jurisdiction;

/** Long lists to choose from, in the reader's language and its order. */
final class Lists {

  private Lists() {}

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
