package org.lintas.procedure.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sentence for each problem code. Definitions are written in English, so are these. */
final class ProblemWords {
  private static final int LONGEST_ECHO = 120;
  private static final Properties SENTENCES = load();

  private ProblemWords() {}

  static String message(String code, String... about) {
    String sentence = SENTENCES.getProperty(code, code);
    for (int i = 0; i < about.length; i++) {
      sentence = sentence.replace("{" + i + "}", shortened(about[i]));
    }
    return sentence;
  }

  private static String shortened(String word) {
    String line = word.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_ECHO ? line.substring(0, LONGEST_ECHO) + "…" : line;
  }

  private static Properties load() {
    Properties sentences = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                ProblemWords.class.getResourceAsStream(
                    "/org/lintas/procedure/problems.properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return sentences;
  }
}
