package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A file that grew past its limit holds two things: it is split by what they are. */
class SizeTest {

  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|jte|js|css|sql)");
  private static final int MAIN = 400;
  private static final int TEST = 600;

  @Test
  void noSourceFileIsTooLong() {
    List<String> tooLong =
        Tree.files(path -> SOURCE.matcher(path).matches()).stream()
            .filter(file -> tooLong(Tree.name(file), Tree.read(file)))
            .map(Tree::name)
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void oneLineTooManyIsFound() {
    assertThat(tooLong("server/src/main/java/A.java", "\n".repeat(401))).isTrue();
    assertThat(tooLong("server/src/main/java/A.java", "\n".repeat(400))).isFalse();
    assertThat(tooLong("server/src/test/java/A.java", "\n".repeat(600))).isFalse();
    assertThat(tooLong("server/src/test/java/A.java", "\n".repeat(601))).isTrue();
  }

  private static boolean tooLong(String path, String text) {
    return text.lines().count() > (path.contains("src/test/") ? TEST : MAIN);
  }
}
