package org.lintas.casework.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    return sentence(reason, Optional.of(procedure), locale);
  }

  /** The same where no procedure is at hand, with the code for what only a procedure can word. */
  public String sentence(Reason reason, Optional<Procedure> procedure, Locale locale) {
    String key = KEY + reason.code();
    return texts.has(locale, key)
        ? own(reason, key, locale)
        : procedure.map(each -> Words.of(reason, each, locale)).orElse(reason.code());
  }

  private String own(Reason reason, String key, Locale locale) {
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
