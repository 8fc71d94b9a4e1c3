package org.lintas.procedure;

import java.util.Locale;

/** Texts of a procedure and sentences of the engine in the reader's language. */
public final class Words {

  private Words() {}

  /** The sentence for a reason: what is wrong and what to do. */
  public static String of(Reason reason, Procedure procedure, Locale locale) {
    throw new UnsupportedOperationException("words " + reason + procedure.name() + locale);
  }

  /**
   * A text of the procedure by key: {@code field.born.label}, {@code choice.sector.fishing}, {@code
   * outcome.health-check.fit}, {@code role.registrar}, {@code fee.work-permit}; English, then the
   * key's last part, stand in for a missing one.
   */
  public static String text(Procedure procedure, String key, Locale locale) {
    throw new UnsupportedOperationException("text " + procedure.name() + key + locale);
  }
}
