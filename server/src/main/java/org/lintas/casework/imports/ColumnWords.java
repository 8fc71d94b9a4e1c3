package org.lintas.casework.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** What the columns that every table has are called in each language. */
@Component
public class ColumnWords {

  private static final List<String> NAMES = List.of("reference", "case", "on", "office", "outcome");
  private static final List<String> LANGUAGES = List.of("en", "th", "my", "km", "lo");

  private final Map<String, String> byLabel = new HashMap<>();

  ColumnWords(Texts texts) {
    for (String language : LANGUAGES) {
      for (String name : NAMES) {
        byLabel.put(texts.get(Locale.of(language), "imports.column." + name), name);
      }
    }
  }

  /** Label in any language → the column's own name. */
  public Map<String, String> byLabel() {
    return byLabel;
  }
}
