package org.lintas.recruitment.contracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.model.Offers.DAY;
import static org.lintas.recruitment.contracts.model.Offers.RATES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever two texts say, comparing them keeps its word. */
class ComparisonProperties {

  private static List<Line> compare(Terms before, Terms after) {
    return Comparison.of(before, after, RATES, DAY);
  }

  private static Optional<Change> change(Terms before, Terms after, Field field) {
    return compare(before, after).stream()
        .filter(line -> line.field() == field)
        .map(Line::change)
        .findFirst();
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("terms") Terms terms) {
    assertThat(TermsText.kept(TermsText.write(terms))).isEqualTo(terms);
  }

  @Property
  void aTextIsNeverWorseThanItself(@ForAll("terms") Terms terms) {
    assertThat(compare(terms, terms))
        .allMatch(line -> line.change() == Change.SAME || line.change() == Change.UNCLEAR);
  }

  @Property
  void whatIsWorseOneWayIsBetterTheOther(@ForAll("terms") Terms one, @ForAll("terms") Terms other) {
    for (Field field : List.of(Field.WAGE, Field.HOURS, Field.REST, Field.HOURLY_WAGE)) {
      boolean converted =
          one.wage() != null
              && other.wage() != null
              && !one.wage().amount().currency().equals(other.wage().amount().currency());
      boolean said =
          compare(one, other).stream()
              .anyMatch(line -> line.field() == field && line.note() == null);
      if (said && !converted && change(one, other, field).equals(Optional.of(Change.WORSE))) {
        assertThat(change(other, one, field)).contains(Change.BETTER);
      }
    }
  }

  @Property
  void aWageLowerBySoLittleIsWorseByAnyTime(
      @ForAll @IntRange(min = 2, max = 10_000_000) int satang,
      @ForAll Per per,
      @ForAll @IntRange(min = 1, max = 7) int days) {
    Terms before = wage(satang, per, days);
    Terms after = wage(satang - 1, per, days);
    assertThat(change(before, after, Field.WAGE)).contains(Change.WORSE);
    assertThat(change(before, after, Field.HOURLY_WAGE)).contains(Change.WORSE);
    assertThat(change(after, before, Field.WAGE)).contains(Change.BETTER);
  }

  @Property
  void anotherDeductionIsNeverBetter(@ForAll("terms") Terms terms, @ForAll Deduction.Kind kind) {
    Map<String, String> more = new TreeMap<>(TermsText.write(terms));
    if (more.containsKey(kind.field())) {
      return;
    }
    more.put(kind.field(), "1 THB");
    more.put(kind.field() + "Per", "month");
    assertThat(change(terms, TermsText.kept(more), Field.DEDUCTIONS))
        .isPresent()
        .isNotEqualTo(Optional.of(Change.BETTER))
        .isNotEqualTo(Optional.of(Change.SAME));
  }

  @Property
  void noTextMakesTheReaderFall(
      @ForAll("names") String name, @ForAll String value, @ForAll("names") String second) {
    TermsText.Read read = TermsText.read(Map.of(name, value, second + " ", value));
    assertThat(read.terms() == null).isEqualTo(!read.reasons().isEmpty());
  }

  private static Terms wage(int satang, Per per, int days) {
    return TermsText.kept(
        Map.of(
            "wage",
            satang / 100 + "." + "%02d".formatted(satang % 100) + " THB",
            "wagePer",
            per.word(),
            "hoursPerDay",
            "8",
            "daysPerWeek",
            "" + days));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(TermsText.NAMES);
  }

  @Provide
  Arbitrary<Terms> terms() {
    return Combinators.combine(
            said("wage", "9000 THB", "10400 THB", "9000.50 THB", "500000 MMK", "400 USD"),
            said("wagePer", "hour", "day", "week", "month", "year"),
            said("hoursPerDay", "8", "9.5", "12"),
            said("daysPerWeek", "5", "6", "7"),
            said("deductDebt", "10 %", "0.5 %"),
            said("deductFood", "30 THB", "2000 MMK"),
            said("housing", "free", "charged", "none"),
            said("passport", "worker", "employer"))
        .as(ComparisonProperties::terms);
  }

  @SafeVarargs
  private static Terms terms(Map.Entry<String, String>... all) {
    Map<String, String> said = new TreeMap<>();
    for (Map.Entry<String, String> each : all) {
      if (!each.getValue().isEmpty()) {
        said.put(each.getKey(), each.getValue());
      }
    }
    if (!said.containsKey("wage") || !said.containsKey("wagePer")) {
      said.remove("wage");
      said.remove("wagePer");
    }
    if (said.containsKey("deductFood")) {
      said.put("deductFoodPer", "month");
    }
    return TermsText.kept(said);
  }

  private static Arbitrary<Map.Entry<String, String>> said(String name, String... values) {
    return Arbitraries.of(values)
        .injectNull(0.2)
        .map(value -> Map.entry(name, value == null ? "" : value));
  }
}
