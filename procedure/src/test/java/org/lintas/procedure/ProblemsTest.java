package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem code is provoked, at the very place where the author must look. */
class ProblemsTest {
  private static final String HERE = "«";
  private static final String AUTHORITY =
      "authority: TH\nlanguages: [en]\nroles: [registrar, health-officer, employment-officer]\n";

  /**
   * One fault put into a sound definition.
   *
   * @param changes pairs of what is replaced and by what; « marks where the problem must be told
   */
  record Fault(String code, List<String> changes) {
    String put(String sound) {
      String faulty = sound;
      for (int i = 0; i < changes.size(); i += 2) {
        assertThat(faulty).contains(changes.get(i));
        faulty = faulty.replace(changes.get(i), changes.get(i + 1));
      }
      return faulty;
    }

    @Override
    public String toString() {
      return code + ": " + changes.get(1).lines().findFirst().orElse("");
    }
  }

  private static Fault fault(String code, String... changes) {
    return new Fault(code, List.of(changes));
  }

  private static final List<Fault> FAULTS =
      List.of(
          fault("yaml-syntax", "subject: person", "subject: person«: x"),
          fault("duplicate-key", "subject: person", "subject: person\n«subject: person"),
          fault("alias-or-anchor", "subject: person", "subject: «&a person"),
          fault("alias-or-anchor", "subject: person", "subject: «*a"),
          fault("several-documents", "subject: person", "subject: person\n«---\nsubject: x"),
          fault("unknown-key", "subject: person", "subject: person\n«subjekt: person"),
          fault("missing-key", "procedure: th/", "«procedure: th/", "subject: person\n", ""),
          fault("wrong-type", "after: [residence-card]", "after: «residence-card"),
          fault("wrong-type", "subject: person", "subject: «[person]"),
          fault("bad-name", "stage: health-check", "stage: «Health_Check"),
          fault("bad-name", "field: born,", "field: «Born,"),
          fault("bad-name", "field: sector,", "field: «today,"),
          fault("duplicate-name", "[fit, needs-treatment, unfit]", "[fit, «fit, unfit]"),
          fault("duplicate-name", "- {check: of-age,", "- «{check: covered-nationality,"),
          fault("unknown-value", "approval: one-person", "approval: «three-person"),
          fault("unknown-value", "subject: person", "subject: «persons"),
          fault("unknown-type", "type: date,", "type: «dat,"),
          fault("unknown-form", "fees: [{fee: health", "form: «basics\n    fees: [{fee: health"),
          fault("authority-mismatch", "th/registration-2004", "«kr/registration-2004"),
          fault("no-first-stage", "by: registrar ", "after: «[work-permit]\n    by: registrar "),
          fault("stage-cycle", "by: registrar ", "after: «[work-permit]\n    by: registrar "),
          fault("first-stage", "by: registrar ", "optional: «true\n    by: registrar "),
          fault("first-stage", "by: registrar ", "held-by: «MM\n    by: registrar "),
          fault("unknown-stage", "after: [health-check]", "after: [«health-chek]"),
          fault("duplicate-stage", "stage: work-permit", "stage: «health-check"),
          fault(
              "unreachable-stage",
              "after: [residence-card]\n    by",
              "by",
              "stage: health-check",
              "stage: «health-check"),
          fault("unreachable-stage", "\"stages['health-check'].outcome != 'unfit'\"", "«\"1 > 2\""),
          fault("unreachable-stage", "approval: one-person", "optional: «true"),
          fault(
              "duplicate-field",
              "- {field: born,",
              "- {field: sex, type: text}\n      - {field: born,",
              "- {field: sex,       type: choice",
              "- «{field: sex,       type: choice"),
          fault(
              "subject-field-type",
              "{field: born,      type: date,",
              "«{field: born,      type: text,"),
          fault(
              "choice-without-options",
              "- {field: sector,    type: choice, of: [agriculture, fishing, construction,"
                  + " domestic-work, factory, other]}",
              "- «{field: sector,    type: choice}"),
          fault("unknown-choice", "\"nationality in ['MM','KH','LA']\"", "\"sector != «'fishng'\""),
          fault("unknown-country", "['MM','KH','LA']", "['MM','KH',«'XX']"),
          fault("unknown-role", "by: employment-officer", "by: «employment-oficer"),
          fault("unreadable-field", "private-to: [health-officer]", "private-to: «[registrar]"),
          fault("bad-date", "closes: 2005-07-31", "closes: «2005-07-32"),
          fault("bad-date", "age(born, today) >= 15", "born < date(«'2004-02-30')"),
          fault("window-closes-before-opens", "closes: 2005-07-31", "closes: «2005-06-30"),
          fault(
              "window-before-predecessor",
              "{opens: 2005-07-01, closes: 2005-07-31}",
              "«{opens: 2003-07-01, closes: 2003-07-31}"),
          fault(
              "remind-without-end",
              "{card: work-permit, valid: P1Y}",
              "{card: work-permit, remind: «[P60D]}"),
          fault(
              "remind-too-early",
              "{card: work-permit, valid: P1Y}",
              "{card: work-permit, valid: P1Y, remind: [«P1Y]}"),
          fault(
              "remind-order",
              "{card: work-permit, valid: P1Y}",
              "{card: work-permit, valid: P1Y, remind: [P30D, «P60D]}"),
          fault(
              "bad-period",
              "{card: work-permit, valid: P1Y}",
              "{card: work-permit, valid: P1Y, remind: [«soon]}"),
          fault(
              "unknown-key",
              "{card: work-permit, valid: P1Y}",
              "{card: work-permit, valid: P1Y, «remnd: [P60D]}"),
          fault("bad-period", "deadline: P30D", "deadline: «30 days"),
          fault("bad-period", "deadline: P30D", "deadline: «P0D"),
          fault("bad-period", "deadline: P30D", "deadline: «P999Y"),
          fault("lapse-without-deadline", "deadline: P30D", "on-lapse: «refuse"),
          fault("bad-money", "amount: 3800 THB", "amount: «lots"),
          fault("bad-money", "amount: 3800 THB", "amount: «0 THB"),
          fault("unknown-currency", "amount: 3800 THB", "amount: «3800 BHT"),
          fault(
              "fee-without-payer",
              "{fee: work-permit, amount: 3800 THB, payer: worker}",
              "«{fee: work-permit, amount: 3800 THB}"),
          fault("unknown-payer", "3800 THB, payer: worker", "3800 THB, payer: «workers"),
          fault(
              "outcome-unhandled",
              "outcome != 'unfit'",
              "outcome == 'fit'",
              "[fit, needs-treatment, unfit]",
              "[fit, «needs-treatment, unfit]"),
          fault("unknown-outcome", "!= 'unfit'", "!= «'unfitt'"),
          fault(
              "private-field-read",
              "fees: [{fee: health",
              "form: [{field: malaria, type: yes-no}]\n    fees: [{fee: health",
              "\"stages['health-check'].outcome != 'unfit'\"",
              "\"!«malaria\""),
          fault(
              "private-field-read",
              "outcomes: [fit, needs",
              "form: [{field: malaria, type: yes-no}]\n"
                  + "    checks: [{check: ill, flag-when: «malaria}]\n"
                  + "    outcomes: [fit, needs"),
          fault("cel-syntax", "age(born, today) >= 15", "age(born, today) >= «"),
          fault("cel-type", "age(born, today) >= 15", "age(born, today) «>= '15'"),
          fault("cel-type", "\"age(born, today) >= 15\"", "\"age«(born, today)\""),
          fault("cel-unknown-field", "age(born, today) >= 15", "age(«borne, today) >= 15"),
          fault("cel-unknown-field", "].outcome != 'unfit'", "]«.outcom != 'unfit'"),
          fault("cel-unknown-function", "age(born, today) >= 15", "agee«(born, today) >= 15"),
          fault("cel-unknown-stage", "stages['health-check']", "stages[«'health']"),
          fault("cel-loop", "nationality in ['MM','KH','LA']", "['MM'].all«(n, n == nationality)"),
          fault(
              "cel-too-costly",
              "\"age(born, today) >= 15\"",
              "\"«" + "(".repeat(60) + "true" + ")".repeat(60) + "\""),
          fault(
              "text-missing",
              "- {field: sector,",
              "- {field: shoeSize, type: number}\n      - {field: sector,",
              "- {field: shoeSize",
              "- «{field: shoeSize"));

  /** Codes that the other tests of this class provoke. */
  private static final List<String> ELSEWHERE =
      List.of(
          "too-large",
          "too-deep",
          "not-utf-8",
          "empty-file",
          "missing-file",
          "text-unknown-key",
          "text-syntax",
          "bad-place",
          "example-failed",
          // of channels, tried beside their reader
          "bad-telephone",
          "short-retention",
          // of corridors and rates, tried beside their readers
          "until-before-from",
          "unknown-law",
          "bad-number",
          "bad-occupation",
          "corridor-mismatch",
          "cap-without-worker",
          "facts-overlap",
          "bad-rate");

  static List<Fault> faults() {
    return FAULTS;
  }

  private static Map<String, byte[]> files(String yaml) {
    return Given.files(
        "procedure.yaml",
        yaml,
        "authority.yaml",
        AUTHORITY,
        "texts/en.properties",
        Given.resource("design-texts.properties"));
  }

  private static List<Problem> problems(String... pathsAndTexts) {
    Map<String, byte[]> files = files(Given.resource("design.yaml"));
    files.putAll(Given.files(pathsAndTexts));
    return Given.problems(Definitions.read(files));
  }

  private static List<String> codes(String... pathsAndTexts) {
    return problems(pathsAndTexts).stream().map(Problem::code).toList();
  }

  @Test
  void theExampleOfTheDesignIsSoundAsItStands() {
    assertThat(problems()).isEmpty();
    assertThat(
            Given.problems(
                Definitions.read(Given.files("procedure.yaml", Given.resource("design.yaml")))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsToldWhereItStands(Fault fault) {
    String marked = fault.put(Given.resource("design.yaml"));
    String before = marked.substring(0, marked.indexOf(HERE));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    List<Problem> problems = problems("procedure.yaml", marked.replace(HERE, ""));
    assertThat(
            problems.stream()
                .filter(p -> p.code().equals(fault.code()))
                .map(p -> p.file() + ":" + p.line() + ":" + p.column()))
        .as("%s", problems)
        .contains("procedure.yaml:" + line + ":" + column);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String yaml =
        Given.resource("design.yaml")
            .replace("type: date,", "type: dat,")
            .replace("by: employment-officer", "by: employment-oficer")
            .replace("P30D", "a month")
            .replace("nationality in", "nationalty in");
    assertThat(codes("procedure.yaml", yaml))
        .contains("unknown-type", "unknown-role", "bad-period", "cel-unknown-field");
  }

  @Test
  void aRuleIsReadEvenWhereTheOrderOfStagesIsBroken() {
    String yaml =
        Given.resource("design.yaml")
            .replace("after: [health-check]", "after: [health-chek]")
            .replace("age(born, today)", "age(borne, today)");
    assertThat(codes("procedure.yaml", yaml)).contains("unknown-stage", "cel-unknown-field");
  }

  @Test
  void aMisspeltWordComesWithTheWordThatWasMeant() {
    String yaml = Given.resource("design.yaml").replace("deadline: P30D", "dedline: P30D");
    assertThat(problems("procedure.yaml", yaml))
        .extracting(Problem::suggestion)
        .contains("deadline");
  }

  @Test
  void filesThatCannotBeReadAreTold() {
    assertThat(codes("procedure.yaml", " ")).containsExactly("empty-file");
    assertThat(codes("procedure.yaml", "a: " + "x".repeat(1_000_001))).containsExactly("too-large");
    assertThat(codes("procedure.yaml", "[".repeat(30))).containsExactly("too-deep");
    Map<String, byte[]> latin = Map.of("procedure.yaml", new byte[] {(byte) 0xE9, 'x'});
    assertThat(Given.problems(Definitions.read(latin)))
        .extracting(Problem::code)
        .containsExactly("not-utf-8");
    assertThat(Given.problems(Definitions.read(Map.<String, byte[]>of())))
        .extracting(Problem::code)
        .containsExactly("missing-file");
  }

  @Test
  void anAnchorBombIsRefusedBeforeItGoesOff() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append(
          "a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, before)) + "]\n");
    }
    assertThat(codes("procedure.yaml", bomb.toString())).containsOnly("alias-or-anchor");
  }

  @Test
  void faultsOfTextsAreToldInTheirFile() {
    String texts =
        Given.resource("design-texts.properties")
            + "stage.health-chek.title = X\nno sign\nrole.registrar = Again\n";
    int line = (int) texts.lines().count() - 2;
    assertThat(problems("texts/en.properties", texts))
        .extracting(p -> p.file() + ":" + (p.line() - line) + " " + p.code())
        .containsExactly(
            "texts/en.properties:0 text-unknown-key",
            "texts/en.properties:1 text-syntax",
            "texts/en.properties:2 duplicate-key");
    assertThat(codes("authority.yaml", AUTHORITY.replace("[en]", "[en, km]")))
        .containsExactly("missing-file");
  }

  @Test
  void aLineOfPlacesWithTooFewCellsIsTold() {
    assertThat(codes("places.csv", "code,en,th\nTH-10,Bangkok\n")).containsExactly("bad-place");
  }

  @Test
  void anExampleThatComesOutOtherwiseIsTold() {
    String example =
        """
        example: Too young
        steps:
          - on: 2004-07-05
            answers: {fullName: A, born: 2003-01-01, sex: male, nationality: MM}
        expect:
          status: open
        """;
    List<Problem> problems = problems("examples/young.yaml", example);
    assertThat(problems).extracting(Problem::code).containsOnly("example-failed");
    assertThat(problems.getFirst().message()).contains("of-age");
    assertThat(problems.getFirst().line()).isEqualTo(3);
  }

  @Test
  void everyCodeThatCanBeToldIsTriedHere() throws IOException {
    Properties sentences = new Properties();
    sentences.load(new StringReader(Given.resource("problems/en.properties")));
    Set<String> tried = new TreeSet<>(ELSEWHERE);
    FAULTS.forEach(f -> tried.add(f.code()));
    assertThat(tried).isEqualTo(new TreeSet<>(sentences.stringPropertyNames()));
  }

  @Test
  void everyCodeIsExplainedInTheLanguagesPage() throws IOException {
    String page = Files.readString(Given.root().resolve("docs/procedure-language.md"));
    Properties sentences = new Properties();
    sentences.load(new StringReader(Given.resource("problems/en.properties")));
    assertThat(sentences.stringPropertyNames())
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }
}
