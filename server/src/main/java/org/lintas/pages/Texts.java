package org.lintas.pages;

import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Sentences of the pages by key. Each module keeps its own in {@code
 * texts/<module>/<language>.properties}, UTF-8, ICU MessageFormat with named arguments; a key begins
 * with its module's name.
 */
@Component
public class Texts {

  /**
   * The sentence in the reader's language.
   *
   * @param arguments name, value, name, value …
   */
  public String get(Locale locale, String key, Object... arguments) {
    throw new UnsupportedOperationException("text " + locale + key + arguments.length);
  }
}
