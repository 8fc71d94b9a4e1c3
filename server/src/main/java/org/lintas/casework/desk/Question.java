package org.lintas.casework.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Option;
import org.lintas.procedure.FieldType;

/**
 * One question of a form in the reader's words.
 *
 * @param name of its control
 * @param label with a word that says so when it need not be answered
 * @param options to choose from; empty when it is typed
 * @param instead a value that the reader may take with one press, or null
 */
public record Question(
    String name,
    FieldType type,
    String label,
    @Nullable String hint,
    List<Option> options,
    @Nullable String instead) {

  private static final int MOST_RADIOS = 8;

  public boolean isDate() {
    return type == FieldType.DATE;
  }

  public boolean isRadios() {
    return (type == FieldType.CHOICE || type == FieldType.YES_NO) && options.size() <= MOST_RADIOS;
  }

  public boolean isSelect() {
    return !options.isEmpty() && !isRadios();
  }

  /** Which keyboard a phone shows. */
  public @Nullable String inputmode() {
    return switch (type) {
      case YEAR, NUMBER -> "numeric";
      case MONEY -> "decimal";
      case PHONE -> "tel";
      default -> null;
    };
  }

  /** About how many characters are expected; 0 for the whole width. */
  public int width() {
    return switch (type) {
      case YEAR -> 4;
      case NUMBER, MONEY -> 10;
      case PHONE -> 20;
      default -> 0;
    };
  }
}
