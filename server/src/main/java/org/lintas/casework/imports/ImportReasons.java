package org.lintas.casework.imports;

import java.util.Locale;
import java.util.Map;
import org.lintas.pages.Texts;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Words;
import org.springframework.stereotype.Component;

/** Sentences for reasons: those of an import, and those of the engine. */
@Component
public class ImportReasons {

  private static final String KEY = "imports.reason.";

  private final Texts texts;

  ImportReasons(Texts texts) {
    this.texts = texts;
  }

  public String sentence(Reason reason, Procedure procedure, Locale locale) {
    String key = KEY + reason.code();
    if (!texts.has(locale, key)) {
      return Words.of(reason, procedure, locale);
    }
    Map<String, String> details = reason.details();
    Object[] arguments = new Object[details.size() * 2 + 2];
    int at = 0;
    for (Map.Entry<String, String> each : details.entrySet()) {
      arguments[at++] = each.getKey();
      arguments[at++] = each.getValue();
    }
    arguments[at++] = "field";
    arguments[at] = reason.field() == null ? "" : reason.field();
    return texts.get(locale, key, arguments);
  }
}
