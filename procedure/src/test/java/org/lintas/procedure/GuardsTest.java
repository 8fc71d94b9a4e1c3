package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The compiler refuses a null fault. Runs under the Maven profile {@code canary}, which compiles
 * the two files; {@code ./lintas test} switches it on.
 */
@EnabledIfSystemProperty(named = "lintas.canary", matches = ".+")
class GuardsTest {

  private final Path classes =
      Path.of(System.getProperty("lintas.canary", "")).resolve("org/lintas/canary");

  @Test
  void soundCodeIsCompiled() {
    assertThat(classes.resolve("Sound.class")).exists();
  }

  @Test
  void aNullFaultIsRefused() {
    assertThat(classes.resolve("Faulty.class")).doesNotExist();
  }
}
