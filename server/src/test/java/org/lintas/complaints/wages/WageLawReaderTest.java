package org.lintas.complaints.wages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.complaints.wages.read.WageLawReader;
import org.lintas.procedure.Problem;

/** A file of rules tells all that is wrong with it at once. */
class WageLawReaderTest {

  @TempDir Path folder;

  @Test
  void allProblemsAreToldAtOnce() throws IOException {
    Path file = folder.resolve("complaints/wages/xx.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        wages: xx
        currency: THB
        zone: Asia/Nowhere
        minimum-wages: aa-bb
        laws:
          - {law: act, dated: 2001-01-01, names: {en: Act}}
        rules:
          - {rule: overtme, number: 1.5, from: 2001-01-01, source: {law: act}}
          - {rule: overtime, number: much, from: 2001-01-01, source: {law: act}}
          - {rule: overtime, number: 1.5, from: 2001-01-01, until: 2000-01-01, source: {law: ac}}
        """);
    assertThat(WageLawReader.read(file).problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "unknown-value",
            "missing-file",
            "unknown-value",
            "bad-number",
            "until-before-from",
            "unknown-law");
  }
}
