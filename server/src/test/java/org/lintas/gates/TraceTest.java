package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the tree depends on, or tells of, the machine it was written on. */
class TraceTest {

  private static final Pattern TRACES =
      Pattern.compile(
          "https?://[^\\s\"<>)]*(repo\\.maven|maven\\.org|npmjs|deb\\.debian)[^\\s\"<>)]*"
              + "|(?:^|[\\s\"'=:(])/(root|home|tmp|srv|work)/[a-z]");

  @Test
  void noPackageRegistryAndNoPathOfAMachineIsNamed() {
    List<String> found =
        Tree.files(path -> !path.endsWith(".xsd") && !path.contains("/gates/")).stream()
            .flatMap(TraceTest::traces)
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void aRegistryOrAPathIsFound() {
    assertThat(TRACES.matcher("\"https://registry.np" + "mjs.org/x\"").find()).isTrue();
    assertThat(TRACES.matcher("LINTAS_DATA=/home/me/data").find()).isTrue();
    assertThat(TRACES.matcher("https://adoptium.net and /api/v1/home/page").find()).isFalse();
  }

  @Test
  void lockFilesNameNoHost() {
    assertThat(
            Tree.files(path -> path.endsWith("package-lock.json")).stream()
                .filter(file -> Tree.read(file).contains("\"resolved\""))
                .map(Tree::name))
        .isEmpty();
  }

  private static Stream<String> traces(Path file) {
    return Tree.text(file).stream()
        .flatMap(text -> TRACES.matcher(text).results())
        .map(match -> Tree.name(file) + ": " + match.group().strip());
  }
}
