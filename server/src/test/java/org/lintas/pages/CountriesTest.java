package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTest {

  @Test
  void aCountryHasItsShortNameInTheReadersLanguage() {
    assertThat(Countries.name("MM", Locale.ENGLISH)).isEqualTo("Myanmar");
    assertThat(Countries.name("TH", Locale.of("th"))).isEqualTo("ไทย");
    assertThat(Countries.corridor("MM-TH", Locale.ENGLISH)).isEqualTo("Myanmar → Thailand");
  }

  @Test
  void whatIsNoCountryStandsAsItIsWritten() {
    assertThat(Countries.name("complaints", Locale.ENGLISH)).isEqualTo("complaints");
    assertThat(Countries.name(null, Locale.ENGLISH)).isEmpty();
    assertThat(Countries.corridor("unknown", Locale.ENGLISH)).isEqualTo("unknown");
  }

  @Test
  void thoseOfTheRegionAreOfferedFirstAndNoneIsMissing() {
    List<Option> options = Countries.options(Locale.ENGLISH);
    assertThat(options).hasSize(Locale.getISOCountries().length);
    assertThat(options.getFirst().text()).isEqualTo("Myanmar");
    assertThat(options).extracting(Option::value).doesNotHaveDuplicates();
  }
}
