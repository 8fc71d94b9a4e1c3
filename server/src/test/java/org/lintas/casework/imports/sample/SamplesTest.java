package org.lintas.casework.imports.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

  @TempDir Path folder;

  @Test
  void aHundredthOfTheRoundHasItsProportions() throws IOException {
    Samples.write(12_849, 1, folder, told -> {});
    List<String[]> applicants = rows(Samples.APPLICANTS);
    assertThat(applicants).hasSize(12_849);
    assertThat(applicants.stream().filter(row -> row[7].equals("MM"))).hasSize(9_215);
    assertThat(applicants.stream().filter(row -> row[7].equals("KH"))).hasSize(1_835);
    assertThat(applicants.stream().filter(row -> row[7].equals("LA"))).hasSize(1_799);
    assertThat(rows(Samples.PERMITS)).hasSize(8_712);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Samples.write(500, 7, folder.resolve("a"), told -> {});
    Samples.write(500, 7, folder.resolve("b"), told -> {});
    Samples.write(500, 8, folder.resolve("c"), told -> {});
    for (String file : List.of(Samples.APPLICANTS, Samples.HEALTH, Samples.PERMITS)) {
      Path first = folder.resolve("a").resolve(file);
      assertThat(Files.mismatch(first, folder.resolve("b").resolve(file))).isEqualTo(-1);
      assertThat(Files.mismatch(first, folder.resolve("c").resolve(file))).isNotEqualTo(-1);
    }
  }

  @Test
  void nobodyIsPermittedWithoutBeingFitAndNothingComesBeforeWhatItFollows() throws IOException {
    Samples.write(3_000, 3, folder, told -> {});
    Set<String> unfit = new HashSet<>();
    Set<String> checked = new HashSet<>();
    for (String[] row : rows(Samples.HEALTH)) {
      assertThat(row[1]).isGreaterThan("2004-08-01").isLessThan("2005-07-01");
      checked.add(row[0]);
      if (row[2].equals("unfit")) {
        unfit.add(row[0]);
      }
    }
    assertThat(unfit).isNotEmpty();
    for (String[] row : rows(Samples.PERMITS)) {
      assertThat(checked).contains(row[0]);
      assertThat(unfit).doesNotContain(row[0]);
    }
  }

  @Test
  void eachLanguageHasNamesEnough() {
    for (String language : List.of("my", "km", "lo")) {
      List<String[]> given =
          Resource.lines("names-" + language + ".txt").stream()
              .filter(line -> !line[2].equals("s"))
              .toList();
      assertThat(given).hasSizeGreaterThanOrEqualTo(150);
      assertThat(given).extracting(line -> line[0]).doesNotHaveDuplicates();
    }
  }

  @Test
  void oneSampleOfOnePersonIsPossible() throws IOException {
    Samples.write(1, 1, folder, told -> {});
    assertThat(rows(Samples.APPLICANTS)).hasSize(1);
  }

  private List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
