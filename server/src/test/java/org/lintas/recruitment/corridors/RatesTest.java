package org.lintas.recruitment.corridors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.procedure.Money;
import org.lintas.procedure.Problem;
import org.lintas.recruitment.corridors.read.RatesReader;

/** Rates of exchange by day. */
class RatesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private static final Rates RATES =
      new Rates(
          List.of(
              new RateTable(
                  "One bank",
                  List.of(
                      row(DAY, DAY.plusDays(2), "EUR", "THB", "40"),
                      row(DAY.plusDays(4), DAY.plusDays(4), "EUR", "THB", "50"))),
              new RateTable(
                  "Another bank",
                  List.of(
                      row(DAY.minusYears(1), DAY.plusYears(1), "EUR", "USD", "1.25"),
                      row(DAY.plusYears(2), DAY.plusYears(2), "EUR", "USD", "1"))),
              new RateTable("A third", List.of(row(DAY, DAY.plusDays(9), "USD", "MMK", "2100")))));

  @TempDir Path folder;

  private static RateTable.Row row(
      LocalDate from, LocalDate until, String base, String currency, String rate) {
    return new RateTable.Row(from, until, base, Map.of(currency, new BigDecimal(rate)));
  }

  @Test
  void anAmountIsConvertedThroughWhatTheBanksHaveInCommon() {
    Rates.Converted converted = RATES.convert(Money.of("100 USD"), "THB", DAY).orElseThrow();
    assertThat(converted.money()).isEqualTo(Money.of("3200 THB"));
    assertThat(converted.by().sources()).containsExactlyInAnyOrder("One bank", "Another bank");
    assertThat(converted.by().day()).isEqualTo(DAY.minusYears(1));
    assertThat(RATES.convert(Money.of("2100 MMK"), "THB", DAY).orElseThrow().money())
        .isEqualTo(Money.of("32 THB"));
  }

  @Test
  void aDayWithoutARateHasNone() {
    assertThat(RATES.convert(Money.of("100 EUR"), "THB", DAY.plusDays(3))).isEmpty();
    assertThat(RATES.convert(Money.of("100 EUR"), "PHP", DAY)).isEmpty();
    assertThat(RATES.factor("EUR", "EUR", DAY.plusDays(3)).orElseThrow().factor())
        .isEqualByComparingTo("1");
  }

  @Test
  void anAmountIsRoundedHalfUpToItsDecimals() {
    assertThat(RATES.convert(Money.of("1 THB"), "USD", DAY).orElseThrow().money())
        .isEqualTo(Money.of("0.03 USD"));
  }

  @Test
  void aFileOfRatesIsRead() throws IOException {
    RatesReader.Reading reading =
        read("# source: A bank\nfrom,until,base,THB,USD\n2024-03-01,2024-03-03,EUR,39.5,\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(Objects.requireNonNull(reading.table()).on(DAY).orElseThrow().rates())
        .containsExactly(Map.entry("THB", new BigDecimal("39.5")));
  }

  @Test
  void everyFaultOfAFileIsToldWithItsLine() throws IOException {
    RatesReader.Reading reading =
        read(
            """
            from whom?
            from,until,base,THB
            2024-03-01,2024-02-01,EUR,39.5
            2024-03-02,2024-03-05,EUR,0
            2024-03-05,2024-03-06,EUR,40
            soon,2024-03-07,EUR,40
            2024-03-08,2024-03-08,EUR
            """);
    assertThat(reading.problems())
        .extracting(Problem::line, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "missing-key"),
            org.assertj.core.groups.Tuple.tuple(3, "until-before-from"),
            org.assertj.core.groups.Tuple.tuple(4, "bad-rate"),
            org.assertj.core.groups.Tuple.tuple(5, "facts-overlap"),
            org.assertj.core.groups.Tuple.tuple(6, "bad-date"),
            org.assertj.core.groups.Tuple.tuple(7, "bad-rate"));
  }

  private RatesReader.Reading read(String text) throws IOException {
    Path file = folder.resolve("a.rates.csv");
    Files.writeString(file, text);
    return RatesReader.read(file);
  }
}
