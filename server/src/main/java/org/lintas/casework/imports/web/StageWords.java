package org.lintas.casework.imports.web;

import java.util.Locale;
import org.lintas.casework.ImportView;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;

/** Names of procedures and stages on pages of imports. */
public final class StageWords {

  private StageWords() {}

  static String of(Published published, String stage, Locale locale) {
    return Words.text(published.procedure(), "procedure.title", locale)
        + " – "
        + Words.text(published.procedure(), "stage." + stage + ".title", locale);
  }

  public static String of(ImportView view, Locale locale) {
    return of(view.published(), view.stage(), locale);
  }
}
