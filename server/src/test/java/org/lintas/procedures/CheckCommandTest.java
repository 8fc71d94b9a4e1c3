package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.node.Console;

/** What a policy officer sees after typing {@code lintas check}. */
class CheckCommandTest {

  private static final Path DEFINITIONS =
      Path.of(System.getProperty("lintas.root", "..")).resolve("definitions");

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theShippedDefinitionsAreSound() throws IOException {
    assertThat(check(DEFINITIONS)).isZero();
    assertThat(printed()).contains("registration-2004").contains("0 problems");
    assertThat(printed()).contains("mm-th").contains("ph-hk").contains(" corridors, ");
  }

  @Test
  void everyProblemIsPrintedWithItsPlaceAndItsRemedy() throws IOException {
    write("first/procedure.yaml", "procedure: th/first\nauthority: TH\nsubjekt: person\n");
    write("second/procedure.yaml", "procedure: th/second\nprocedure: th/second\n");
    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed().lines().toList())
        .anyMatch(line -> line.matches(".*first/procedure.yaml:3:1: unknown-key: .*subjekt.*"))
        .anyMatch(line -> line.matches(".*second/procedure.yaml:\\d+:\\d+: [a-z-]+: .+"))
        .anyMatch(line -> line.startsWith("  → ") && line.contains("subject"))
        .anyMatch(line -> line.matches("2 procedures, \\d+ problems"));
  }

  @Test
  void corridorsAndRatesAreCheckedToo() throws IOException {
    write("mm-xx/corridor.yaml", "corridor: mm-xx\nfrom: MM\nfees: []\n");
    write("rates/a.rates.csv", "a,b\n");
    assertThat(check(folder)).isEqualTo(1);
    assertThat(printed().lines().toList())
        .anyMatch(line -> line.matches(".*mm-xx/corridor.yaml:3:1: unknown-key: .*fees.*"))
        .anyMatch(line -> line.matches(".*rates/a.rates.csv:1:1: missing-key: .*"))
        .anyMatch(line -> line.matches("1 corridor, 1 rate file, \\d+ problems"));
  }

  @Test
  void aFolderWithoutProceduresIsNotSound() throws IOException {
    assertThat(check(folder)).isEqualTo(1);
    assertThat(check(folder.resolve("missing"))).isEqualTo(1);
    assertThat(printed()).contains("no procedure.yaml");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(folder.resolve(file.substring(0, file.indexOf('/'))));
    Files.writeString(path, text);
  }

  private int check(Path where) throws IOException {
    PrintStream terminal = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CheckCommand().run(List.of(where.toString()), new Console(terminal, Object.class));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
