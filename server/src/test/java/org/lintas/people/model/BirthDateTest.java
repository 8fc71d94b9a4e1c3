package org.lintas.people.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.people.model.BirthDate.Agreement.COMPATIBLE;
import static org.lintas.people.model.BirthDate.Agreement.CONFUSED;
import static org.lintas.people.model.BirthDate.Agreement.DIFFERENT;
import static org.lintas.people.model.BirthDate.Agreement.NEAR;
import static org.lintas.people.model.BirthDate.Agreement.SAME;
import static org.lintas.people.model.BirthDate.Agreement.UNKNOWN;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

  @Test
  void aYearAloneIsABirthDate() {
    assertThat(BirthDate.find("1985")).contains(new BirthDate(1985, 0, 0));
    assertThat(BirthDate.find("1985-07")).contains(new BirthDate(1985, 7, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "85", "1985-13", "1985-02-30", "03/07/1985", "1985-7-3", "born 1985"})
  void whatIsNoDateIsNone(String written) {
    assertThat(BirthDate.find(written)).isEmpty();
  }

  @Test
  void aDateThatSaysLessIsCompatible() {
    assertThat(agreement("1985", "1985-07-03")).isEqualTo(COMPATIBLE);
    assertThat(agreement("1985-07", "1985-07-03")).isEqualTo(COMPATIBLE);
    assertThat(agreement("1985", "1985")).isEqualTo(COMPATIBLE);
    assertThat(agreement("1985-06", "1985-07-03")).isEqualTo(NEAR);
    assertThat(agreement("1986", "1985-07-03")).isEqualTo(DIFFERENT);
  }

  @Test
  void dayAndMonthExchangedAndTheBuddhistEraAgreeWeakly() {
    assertThat(agreement("1985-07-03", "1985-03-07")).isEqualTo(CONFUSED);
    assertThat(agreement("2528-07-03", "1985-07-03")).isEqualTo(CONFUSED);
    assertThat(agreement("2528", "1985")).isEqualTo(CONFUSED);
  }

  @Test
  void theSameDayIsTheSameAndNoDateSaysNothing() {
    assertThat(agreement("1985-07-03", "1985-07-03")).isEqualTo(SAME);
    assertThat(agreement(null, "1985-07-03")).isEqualTo(UNKNOWN);
  }

  @Property
  void theNumberOfADateGivesTheDateBack(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 0, max = 12) int month,
      @ForAll @IntRange(min = 0, max = 28) int day) {
    BirthDate date = new BirthDate(year, month, month == 0 ? 0 : day);
    assertThat(BirthDate.of(date.code())).isEqualTo(date);
    assertThat(BirthDate.find(date.toString())).contains(date);
  }

  @Property
  void agreementIsTheSameBothWays(
      @ForAll @IntRange(min = 1980, max = 1982) int year,
      @ForAll @IntRange(min = 0, max = 3) int month,
      @ForAll @IntRange(min = 0, max = 3) int day,
      @ForAll @IntRange(min = 0, max = 3) int otherMonth) {
    BirthDate one = new BirthDate(year, month, month == 0 ? 0 : day);
    BirthDate other = new BirthDate(1981, otherMonth, otherMonth == 0 ? 0 : 2);
    assertThat(BirthDate.compare(one, other)).isEqualTo(BirthDate.compare(other, one));
  }

  private static BirthDate.Agreement agreement(@Nullable String one, @Nullable String other) {
    return BirthDate.compare(BirthDate.find(one).orElse(null), BirthDate.find(other).orElse(null));
  }
}
