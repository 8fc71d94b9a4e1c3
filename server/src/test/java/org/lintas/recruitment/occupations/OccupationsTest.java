package org.lintas.recruitment.occupations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The classification as it is shipped. */
class OccupationsTest {

  private final Occupations occupations = new Occupations();

  @Test
  void everyUnitGroupIsThereOnce() {
    assertThat(occupations.all(Locale.ENGLISH))
        .hasSize(436)
        .allMatch(each -> each.code().matches("\\d{4}") && !each.title().isBlank());
  }

  @Test
  void commonWorkIsNamedInTheReadersLanguageAndTheRestInEnglish() {
    assertThat(occupations.get("9111", Locale.of("my")).title()).isEqualTo("အိမ်အကူ");
    assertThat(occupations.get("1111", Locale.of("my")).language()).isEqualTo("en");
    assertThat(occupations.get("5152", Locale.ENGLISH).title()).isEqualTo("Domestic housekeepers");
    assertThat(occupations.has("9999")).isFalse();
  }
}
