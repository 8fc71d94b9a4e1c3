package org.lintas.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a definition, with its place and a remedy.
 *
 * @param file path relative to the definition's folder
 * @param line 1-based
 * @param column 1-based
 * @param code stable, lower-case with hyphens: {@code unknown-key}
 * @param about words of the definition that the sentence names
 * @param suggestion what to write instead, where one can be named
 */
public record Problem(
    String file,
    int line,
    int column,
    String code,
    List<String> about,
    @Nullable String suggestion) {

  /** What is wrong, in English, the language definitions are written in. */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /** What is wrong, in the reader's language. */
  public String message(Locale locale) {
    Map<String, Object> words = new HashMap<>();
    for (int i = 0; i < about.size(); i++) {
      words.put(String.valueOf(i), about.get(i));
    }
    String sentence = Words.sentence("problem." + code, words, locale);
    return sentence == null ? code : sentence;
  }

  /** As compilers write it: {@code procedure.yaml:3:1: unknown-key: …}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + code + ": " + message();
  }
}
