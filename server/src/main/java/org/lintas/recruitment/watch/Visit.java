package org.lintas.recruitment.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * An inspection that committee and state make together.
 *
 * @param on day that was agreed; null before that
 * @param said what was last said of it: why it is asked for, why not, what was found
 */
public record Visit(State state, @Nullable LocalDate on, String said) {

  /** How far it has come. */
  public enum State {
    ASKED,
    AGREED,
    DECLINED,
    HELD;

    public String word() {
      return Word.of(this);
    }
  }
}
