package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.procedure.answer.Answers;
import org.lintas.procedure.answer.Form;

/** What people enter, and what is kept of it. */
class AnswersTest {
  private static final LocalDate TODAY = LocalDate.of(2004, 7, 5);

  private static Answers read(FieldType type, String raw, List<Reason> reasons) {
    List<String> choices = type == FieldType.CHOICE ? List.of("fishing", "factory") : List.of();
    Field field = new Field("born", type, false, choices);
    return new Form(List.of(field), Set.of("TH-10")).read(Map.of("born", raw), TODAY, reasons);
  }

  private static String canonical(FieldType type, String raw) {
    List<Reason> reasons = new ArrayList<>();
    Answers answers = read(type, raw, reasons);
    assertThat(reasons).isEmpty();
    return answers.canonical().getOrDefault("born", "");
  }

  private static List<String> codes(FieldType type, String raw) {
    List<Reason> reasons = new ArrayList<>();
    read(type, raw, reasons);
    return reasons.stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, '  Aung   Kyaw  ', Aung Kyaw",
    "DATE, 1985, 1985",
    "DATE, 1985-7, 1985-07",
    "DATE, 1985-7-3, 1985-07-03",
    "YEAR, 1999, 1999",
    "NUMBER, 1.50, 1.5",
    "NUMBER, -0, 0",
    "MONEY, 1700.00 thb, 1700 THB",
    "MONEY, 12.5 MYR, 12.50 MYR",
    "COUNTRY, mm, MM",
    "PLACE, th-10, TH-10",
    "CHOICE, fishing, fishing",
    "YES_NO, TRUE, yes",
    "YES_NO, no, no",
    "PHONE, +66 (2) 123-4567, +6621234567",
    "DOCUMENT, PASSPORT  MA123456, PASSPORT MA123456",
    "TEXT, '   ', ''"
  })
  void anAnswerIsKeptInOneForm(FieldType type, String raw, String kept) {
    assertThat(canonical(type, raw)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, 12345, no-letter",
    "DATE, 03/07/1985, wrong-type",
    "DATE, 2004-02-30, impossible-date",
    "DATE, 2001-02-29, impossible-date",
    "DATE, 1985-00-01, impossible-date",
    "DATE, 2547, buddhist-year",
    "DATE, 2528-07-03, buddhist-year",
    "DATE, 2004-07-06, date-in-future",
    "DATE, 1879, date-too-early",
    "DATE, 9999, date-in-future",
    "YEAR, 85, wrong-type",
    "NUMBER, 1e9, wrong-type",
    "NUMBER, NaN, wrong-type",
    "MONEY, 1700, wrong-type",
    "MONEY, 1700 BHT, wrong-type",
    "MONEY, 1.001 THB, wrong-type",
    "COUNTRY, ZZ, unknown-country",
    "PLACE, TH-99, unknown-place",
    "CHOICE, Fishing, unknown-choice",
    "YES_NO, maybe, wrong-type",
    "PHONE, 12345, wrong-type",
    "PHONE, call me, wrong-type",
    "DOCUMENT, <script>, wrong-type"
  })
  void anAnswerThatCannotBeIsRefused(FieldType type, String raw, String code) {
    assertThat(codes(type, raw)).containsExactly(code);
  }

  @Test
  void aYearOfTheBuddhistEraIsPointedOutWithTheYearItMeans() {
    List<Reason> reasons = new ArrayList<>();
    read(FieldType.DATE, "2528-07-03", reasons);
    assertThat(reasons.getFirst().details()).containsEntry("converted", "1985-07-03");
  }

  @Test
  void aDayThatLiesAheadIsFineUnlessItIsABirth() {
    Form form = new Form(List.of(new Field("ends", FieldType.DATE, true, List.of())), Set.of());
    List<Reason> reasons = new ArrayList<>();
    form.read(Map.of("ends", "2005-12-31"), TODAY, reasons);
    assertThat(reasons).isEmpty();
  }

  @Test
  void aNameOfTenThousandLettersIsTooLong() {
    assertThat(codes(FieldType.NAME, "x".repeat(10_000))).containsExactly("too-long");
    assertThat(codes(FieldType.NAME, "x".repeat(10_000_000))).containsExactly("too-long");
    assertThat(codes(FieldType.NAME, "ဘ".repeat(200))).isEmpty();
  }

  @Test
  void marksNobodySeesAreRefusedAndWordBreaksTakenOut() {
    assertThat(codes(FieldType.NAME, "Aung\u202EKyaw")).containsExactly("hidden-character");
    assertThat(codes(FieldType.NAME, "Aung\u200EKyaw")).containsExactly("hidden-character");
    assertThat(codes(FieldType.NAME, "Aung\u2066Kyaw")).containsExactly("hidden-character");
    assertThat(codes(FieldType.NAME, "Aung\u200DKyaw")).containsExactly("hidden-character");
    assertThat(codes(FieldType.NAME, "Aung\u0000Kyaw")).containsExactly("control-character");
    assertThat(codes(FieldType.NAME, "Aung\uD800Kyaw")).containsExactly("control-character");
    assertThat(canonical(FieldType.NAME, "သုခ\u200Bမြ")).isEqualTo("သုခမြ");
    assertThat(canonical(FieldType.NAME, "ក\u200Cខ")).isEqualTo("ក\u200Cខ");
  }

  @Test
  void twoWaysToTypeALetterAreOneName() {
    assertThat(canonical(FieldType.NAME, "Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
  }

  @Test
  void aTextKeepsItsLines() {
    assertThat(canonical(FieldType.TEXT, " one \r\n two\n")).isEqualTo("one\ntwo");
  }

  @Test
  void answersToQuestionsNobodyAskedAreRefused() {
    List<Reason> reasons = new ArrayList<>();
    Form form = new Form(List.of(new Field("born", FieldType.DATE, true, List.of())), Set.of());
    form.read(Map.of("borne", "1985"), TODAY, reasons);
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            new Reason("required", "born", Map.of()),
            new Reason("unknown-field", "borne", Map.of("suggestion", "born")));
  }
}
