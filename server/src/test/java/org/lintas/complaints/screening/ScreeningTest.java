package org.lintas.complaints.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.complaints.screening.model.Dimension;
import org.lintas.complaints.screening.model.Finding;
import org.lintas.complaints.screening.model.Indicator;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.complaints.screening.model.Screening;
import org.lintas.complaints.screening.model.StatusDecision;
import org.lintas.complaints.screening.model.Strength;
import org.lintas.complaints.screening.model.Tally;
import org.lintas.complaints.screening.read.IndicatorsReader;
import org.lintas.procedure.Reason;

/** The shipped indicators, the rule of dimensions and the classes. */
class ScreeningTest {
  private static final IndicatorsReader.Reading READING =
      IndicatorsReader.read(Path.of("../definitions/complaints/screening"));
  private static final Indicators ALL = Objects.requireNonNull(READING.indicators());

  @Test
  void thereAreSixtySevenForAdultsAndSixtyFiveForChildren() {
    assertThat(READING.problems()).isEmpty();
    assertThat(count(false)).isEqualTo(67);
    assertThat(count(true)).isEqualTo(65);
    assertThat(Stream.of(Dimension.values()).map(each -> ALL.of(each, false).size()))
        .containsExactly(10, 10, 16, 9, 15, 7);
  }

  private static long count(boolean child) {
    return Stream.of(Dimension.values()).mapToLong(each -> ALL.of(each, child).size()).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, false",
    "2, 0, 0, true",
    "1, 0, 1, true",
    "0, 2, 0, false",
    "0, 3, 0, true",
    "0, 2, 1, true",
    "0, 1, 2, false",
    "0, 0, 3, false"
  })
  void aDimensionIsPositiveByItsStrengths(int strong, int medium, int weak, boolean positive) {
    assertThat(new Tally(strong, medium, weak).isPositive()).isEqualTo(positive);
  }

  @Property
  void anotherSignNeverTakesAFindingBack(
      @ForAll @IntRange(max = 5) int strong,
      @ForAll @IntRange(max = 5) int medium,
      @ForAll @IntRange(max = 5) int weak,
      @ForAll Strength more) {
    Tally tally = new Tally(strong, medium, weak);
    assertThat(tally.plus(more).isPositive() || !tally.isPositive()).isTrue();
  }

  private static Set<String> every(Dimension... dimensions) {
    return Stream.of(dimensions)
        .map(each -> ALL.of(each, false))
        .flatMap(Collection::stream)
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }

  private static Finding adult(Dimension... dimensions) {
    return new Screening(false, every(dimensions)).finding(ALL);
  }

  @Test
  void theDimensionsMakeTheClass() {
    assertThat(adult()).isEqualTo(Finding.NOT_EXPLOITED);
    assertThat(adult(Dimension.EXPLOITATION)).isEqualTo(Finding.EXPLOITED);
    assertThat(adult(Dimension.DECEPTION, Dimension.EXPLOITATION))
        .isEqualTo(Finding.DECEIVED_AND_EXPLOITED);
    assertThat(adult(Dimension.DECEPTION, Dimension.EXPLOITATION, Dimension.COERCION))
        .isEqualTo(Finding.TRAFFICKED_FOR_LABOUR);
    assertThat(adult(Dimension.COERCIVE_RECRUITMENT, Dimension.EXPLOITATION, Dimension.COERCION))
        .isEqualTo(Finding.TRAFFICKED_FOR_LABOUR);
    assertThat(adult(Dimension.EXPLOITATION, Dimension.COERCION)).isEqualTo(Finding.LOOK_FURTHER);
    assertThat(adult(Dimension.DECEPTION)).isEqualTo(Finding.LOOK_FURTHER);
  }

  @Test
  void ofAChildTheMeansAreNotAsked() {
    Set<String> exploited = every(Dimension.EXPLOITATION);
    assertThat(new Screening(true, exploited).finding(ALL))
        .isEqualTo(Finding.TRAFFICKED_FOR_LABOUR);
    assertThat(new Screening(true, every(Dimension.DECEPTION)).finding(ALL))
        .isEqualTo(Finding.LOOK_FURTHER);
  }

  @Test
  void aSignThatIsNotAskedOfChildrenCountsForNothing() {
    Screening adult = new Screening(false, Set.of("false-on-law", "no-social-protection"));
    Screening child = new Screening(true, adult.found());
    assertThat(adult.tallies(ALL)).containsEntry(Dimension.EXPLOITATION, new Tally(0, 1, 0));
    assertThat(child.tallies(ALL).values()).containsOnly(Tally.NONE);
  }

  @Test
  void strengthsDifferBetweenAdultsAndChildren() {
    Indicator threats = ALL.find("threats-of-violence").orElseThrow();
    assertThat(threats.strength(false)).isEqualTo(Strength.MEDIUM);
    assertThat(threats.strength(true)).isEqualTo(Strength.STRONG);
  }

  @Test
  void methodsOfControlHaveTheirCodes() {
    Screening screening = new Screening(false, Set.of("papers-taken", "debt-bondage", "unknown"));
    assertThat(screening.methodsOfControl(ALL))
        .containsExactly("DebtBondage", "WithholdsDocuments");
  }

  @Property(tries = 200)
  void whoIsTakenForAChildIsNeverClassedLower(@ForAll("signs") Set<String> found) {
    Finding adult = new Screening(false, found).finding(ALL);
    Finding child = new Screening(true, found).finding(ALL);
    Set<String> ofAdultsAlone = new HashSet<>(found);
    ofAdultsAlone.retainAll(Set.of("false-on-law", "no-social-protection"));
    if (adult == Finding.TRAFFICKED_FOR_LABOUR && ofAdultsAlone.isEmpty()) {
      assertThat(child).isEqualTo(Finding.TRAFFICKED_FOR_LABOUR);
    }
    assertThat(child).isNotEqualTo(Finding.DECEIVED_AND_EXPLOITED);
  }

  @Provide
  Arbitrary<Set<String>> signs() {
    List<String> codes = ALL.all().stream().map(Indicator::code).toList();
    return Arbitraries.of(codes).set();
  }

  @Test
  void aDecisionThatNamesNobodyWhoTookItIsNone() {
    LocalDate today = LocalDate.of(2026, 3, 1);
    assertThat(
            StatusDecision.faults(
                StatusDecision.Status.ACTUAL, null, " ", today.plusDays(1), today))
        .extracting(Reason::code)
        .containsExactly("nobody-decided", "organisation-missing", "in-the-future");
  }
}
