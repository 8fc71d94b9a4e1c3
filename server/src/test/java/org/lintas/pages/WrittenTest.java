package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2005-07-14T20:00:00Z"), ZoneId.of("Asia/Bangkok"));

  @Test
  void thaiYearsAreOfTheBuddhistEra() {
    assertThat(in("th").date(LocalDate.of(2005, 7, 1))).contains("1 กรกฎาคม").contains("2548");
    assertThat(in("en").date(LocalDate.of(2005, 7, 1))).isEqualTo("1 July 2005");
  }

  @Test
  void aPartialDateShowsWhatIsKnown() {
    assertThat(in("en").partialDate("1985")).isEqualTo("1985");
    assertThat(in("en").partialDate("1985-07")).isEqualTo("July 1985");
    assertThat(in("th").partialDate("1985")).contains("2528");
    assertThat(in("km").partialDate("1985-07-21")).contains("21").contains("1985");
  }

  @Test
  void digitsAreThoseOnNoticesInEveryLanguage() {
    for (Language language : Language.values()) {
      assertThat(in(language.code()).number(12849)).isEqualTo("12,849");
    }
  }

  @Test
  void todayIsTheNodesDay() {
    assertThat(in("en").today()).isEqualTo(LocalDate.of(2005, 7, 15));
    assertThat(in("en").fromToday(LocalDate.of(2005, 7, 16))).isEqualTo("tomorrow");
    assertThat(in("en").fromToday(LocalDate.of(2005, 7, 12))).isEqualTo("3 days ago");
  }

  private static Written in(String language) {
    return new Written(Locale.of(language), CLOCK);
  }
}
