package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Java is formatted by google-java-format; {@code ./lintas format} does it. */
class FormatTest {

  private static final Formatter FORMATTER = new Formatter();

  @Test
  void allJavaIsFormatted() throws Exception {
    boolean fix = Boolean.getBoolean("format.fix");
    List<String> unformatted = new ArrayList<>();
    for (Path file : Tree.files(path -> path.endsWith(".java"))) {
      String source = Tree.read(file);
      String formatted = formatted(source);
      if (!source.equals(formatted)) {
        unformatted.add(Tree.name(file));
        write(file, formatted, fix);
      }
    }
    assertThat(fix ? List.of() : unformatted).as("type: ./lintas format").isEmpty();
  }

  @Test
  void aFileOutOfShapeIsFound() throws Exception {
    String crooked = "class   A {int b ;}\n";
    assertThat(formatted(crooked)).isNotEqualTo(crooked);
  }

  private static String formatted(String source) throws FormatterException {
    return FORMATTER.formatSourceAndFixImports(source);
  }

  private static void write(Path file, String formatted, boolean fix) throws IOException {
    if (fix) {
      Files.writeString(file, formatted);
    }
  }
}
