package org.lintas.recruitment.corridors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.procedure.Money;
import org.lintas.procedure.Problem;
import org.lintas.recruitment.corridors.Corridor.Charge;
import org.lintas.recruitment.corridors.read.CorridorReader;

/** What corridors' files say, and what is told of a faulty one. */
class CorridorReaderTest {

  private static final Path DEFINITIONS =
      Path.of(System.getProperty("lintas.root", "..")).resolve("definitions");

  private static Corridor read(String folder) {
    CorridorReader.Reading reading = CorridorReader.read(DEFINITIONS.resolve(folder));
    assertThat(reading.problems()).isEmpty();
    return Optional.ofNullable(reading.corridor()).orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Optional<CostRule> rule(
      Corridor corridor, CostHead head, @Nullable String item, @Nullable Side side, String day) {
    return corridor.costOf(new Charge(head, item, side, null), day(day));
  }

  @Test
  void aThaiAgencyMayChargeNoRecruitmentFee() {
    Corridor corridor = read("corridors/mm-th");
    CostRule rule =
        rule(corridor, CostHead.RECRUITMENT_FEE, null, Side.DESTINATION, "2026-01-01")
            .orElseThrow();
    assertThat(rule.bearer()).isEqualTo(Bearer.EMPLOYER);
    assertThat(corridor.law(rule.fact().source()).of()).isEqualTo("TH");
    assertThat(corridor.text("law.foreign-workers-decree", Locale.of("th"))).contains("2560");
  }

  @Test
  void whatNoLawAtHandSaysIsAbsent() {
    Corridor corridor = read("corridors/mm-th");
    assertThat(rule(corridor, CostHead.RECRUITMENT_FEE, null, Side.ORIGIN, "2026-01-01")).isEmpty();
    assertThat(corridor.schedule(day("1990-01-01"))).isEmpty();
  }

  @Test
  void minimumWagesFollowTheirDays() {
    Corridor corridor = read("corridors/ph-hk");
    assertThat(wage(corridor, "2025-09-29")).isEqualTo(Money.of("4990 HKD"));
    assertThat(wage(corridor, "2025-09-30")).isEqualTo(Money.of("5100 HKD"));
  }

  private static Money wage(Corridor corridor, String day) {
    return corridor.contractRules(day(day)).stream()
        .filter(ContractRule.MinimumWage.class::isInstance)
        .map(rule -> ((ContractRule.MinimumWage) rule).amount())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLevyThatWasWithdrawnIsRemembered() {
    Corridor corridor = read("corridors/ph-hk");
    assertThat(corridor.levies(day("2008-07-31")).getFirst().amount())
        .isEqualTo(Money.of("400 HKD"));
    assertThat(corridor.levies(day("2008-08-01"))).isEmpty();
  }

  @Test
  void theNarrowestRuleSpeaks() {
    Corridor toy = read("toy/corridor");
    assertThat(rule(toy, CostHead.RECRUITMENT_FEE, null, Side.ORIGIN, "2021-01-01").orElseThrow())
        .extracting(CostRule::bearer)
        .isEqualTo(Bearer.WORKER);
    assertThat(rule(toy, CostHead.RECRUITMENT_FEE, null, null, "2021-01-01").orElseThrow())
        .extracting(CostRule::bearer)
        .isEqualTo(Bearer.EMPLOYER);
    assertThat(rule(toy, CostHead.MEDICAL, "x-ray", null, "2021-01-01").orElseThrow())
        .extracting(CostRule::bearer)
        .isEqualTo(Bearer.STATE);
  }

  @Test
  void aRuleForSomeOccupationsIsForThoseAlone() {
    Corridor toy = read("toy/corridor");
    assertThat(toy.costOf(new Charge(CostHead.EQUIPMENT, null, null, "6111"), day("2021-01-01")))
        .isPresent();
    assertThat(toy.costOf(new Charge(CostHead.EQUIPMENT, null, null, "6223"), day("2021-01-01")))
        .isEmpty();
    assertThat(toy.costOf(new Charge(CostHead.EQUIPMENT, null, null, null), day("2021-01-01")))
        .isEmpty();
  }

  @Test
  void aShareOfTheFirstWageNeedsTheWage() {
    Cap share = new Cap.ShareOfFirstMonth(new BigDecimal("10"));
    assertThat(share.most(Money.of("5101 HKD"))).contains(Money.of("510.10 HKD"));
    assertThat(share.most(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corridor: xa-xb|corridor: xa-xc|corridor-mismatch",
        "to: XB|to: QQ|unknown-country",
        "currency: THB|currency: baht|bad-name",
        "currency: THB|currrency: THB|unknown-key",
        "bearer: state|bearer: nobody|unknown-value",
        "bearer: state|bearer: state, cap: 5 THB|cap-without-worker",
        "cap: 500 THB|cap: -500 THB|bad-money",
        "cap: 500 THB|cap: some|bad-money",
        "occupations: [\"6\"]|occupations: [farming]|bad-occupation",
        "until: 2029-12-31|until: 2019-12-31|until-before-from",
        "until: 2029-12-31|until: soon|bad-date",
        "{law: toy-law, section: \"1\"}|{law: other-law, section: \"1\"}|unknown-law",
        "amount: 450 THB, per: day, from: 2025|amount: 450 THB, per: day, from: 2024|facts-overlap",
        "percent: 10|percent: 110|bad-number",
        "number: 10,|number: 1.5,|bad-number",
        "per: week, from: 2020-01-01, source: {law: toy-law}}|from: 2020-01-01, source: {law:"
            + " toy-law}}|missing-key",
        "rule: free-housing|rule: free-housing, hours: 8|unknown-key",
        "rule: free-housing|rule: free-food|unknown-value",
        "released-after: P30D|released-after: soon|bad-period",
        "quota: toy-year|quota: toy-month|text-missing",
      })
  void eachFaultIsToldAtItsPlace(String before, String after, String code) throws IOException {
    String sound = Files.readString(DEFINITIONS.resolve("toy/corridor/corridor.yaml"));
    assertThat(sound).contains(before);
    int at = sound.indexOf(before);
    String faulty = sound.substring(0, at) + after + sound.substring(at + before.length());
    int line = (int) sound.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
    assertThat(problems(faulty))
        .anyMatch(problem -> problem.code().equals(code) && problem.line() == line)
        .allMatch(problem -> !problem.message().equals(problem.code()));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(problems("corridor: xa-xb\nfrom: XA\nto: XB\ncurrency: THB\nfees: []\n"))
        .extracting(Problem::code)
        .contains("unknown-key", "missing-key");
  }

  private static List<Problem> problems(String yaml) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("corridor.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    try {
      files.put(
          "texts/en.properties",
          Files.readAllBytes(DEFINITIONS.resolve("toy/corridor/texts/en.properties")));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
    return CorridorReader.read(files).problems();
  }
}
