package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition that comes with Lintas is sound, its examples included. */
class ShippedDefinitionsTest {

  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(Given.root().resolve("definitions"), 3)) {
      return files
          .filter(f -> f.endsWith("procedure.yaml"))
          .map(f -> f.getParent())
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aShippedDefinitionIsSound(Path folder) {
    assertThat(Given.problems(Definitions.read(folder))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aShippedDefinitionHasExamples(Path folder) {
    assertThat(folder.resolve("examples")).isDirectoryContaining("glob:**.yaml");
  }
}
