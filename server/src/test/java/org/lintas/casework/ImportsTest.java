package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.codes;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.imports.Wish;
import org.lintas.journal.Journal;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ImportsTest {

  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  @Test
  void aDryRunCountsAndEntersNothing() {
    String reference = reference();
    ImportView view = desk.checked(HEADER + row(reference) + row(""));
    assertThat(view.state()).isEqualTo("checked");
    assertThat(view.rows()).isEqualTo(2);
    assertThat(view.accepted()).isEqualTo(1);
    assertThat(view.rejected()).isEqualTo(1);
    assertThat(desk.faults(view.id())).containsExactly("3:reference:reference-required");
    assertThat(desk.cases(reference)).isZero();
  }

  @Test
  void aRunEntersTheGoodRowsAndNamesTheBadOnes() {
    String good = reference();
    String bad = reference();
    ImportView view = desk.run(HEADER + row(good) + row(bad).replace(",MM,", ",FR,"));
    assertThat(view.state()).isEqualTo("done");
    assertThat(view.accepted()).isEqualTo(1);
    assertThat(desk.cases(good)).isEqualTo(1);
    assertThat(desk.cases(bad)).isZero();
    assertThat(desk.faults(view.id())).hasSize(1).first().asString().startsWith("3:");
  }

  @Test
  void everyReasonOfARowIsToldWithItsColumnAndValue() {
    ImportView view =
        desk.checked(
            HEADER
                + reference()
                + ",2004-09-01,nowhere,,2600-99,none,MM,fishing,TH-50\n"
                + reference()
                + ",2004-09-01,th-50,,1985-13,none,XX,mining,TH-50\n");
    assertThat(desk.faults(view.id()))
        .contains(
            "2:office:unknown-office",
            "3:on:outside-window",
            "3:fullName:required",
            "3:born:impossible-date",
            "3:sex:unknown-choice",
            "3:sector:unknown-choice");
    assertThat(desk.rejected(view.id()))
        .filteredOn(each -> "sector".equals(each.column()))
        .allSatisfy(each -> assertThat(each.value()).isEqualTo("mining"));
    assertThat(desk.rejected(view.id()))
        .allSatisfy(each -> assertThat(each.message()).doesNotContain("{").contains(" "));
  }

  @Test
  void rejectedRowsComeBackAsTheyWereWithTheReasonsAddedAndMayBeHandedInAgain() {
    String reference = reference();
    ImportView view = desk.checked(HEADER + row(reference).replace("male", "mal"));
    String file = desk.rejectedFile(view.id());
    assertThat(file).startsWith("\uFEFFreference,on,office");
    assertThat(file).contains("_row,_reasons").contains("မောင်အောင်,1985,mal,MM").contains("sex: ");
    ImportView again = desk.run(file.replace("1985,mal,", "1985,male,"));
    assertThat(again.accepted()).isEqualTo(1);
    assertThat(desk.cases(reference)).isEqualTo(1);
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    String file = HEADER + row(reference()) + row(reference());
    desk.run(file);
    ImportView second = desk.run(file);
    assertThat(second.accepted()).isZero();
    assertThat(second.already()).isEqualTo(2);
    assertThat(second.rejected()).isZero();
  }

  @Test
  void theSameReferenceWithOtherContentIsAConflict() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    ImportView second = desk.run(HEADER + row(reference).replace("fishing", "factory"));
    assertThat(second.accepted()).isZero();
    assertThat(desk.faults(second.id())).containsExactly("2:reference:differs");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReferenceTwiceInOneFileIsFound(boolean dryRun) {
    String reference = reference();
    ImportView view =
        desk.entered(
            wish("residence-card", dryRun),
            HEADER + row(reference) + row(reference) + row(reference).replace("male", "female"));
    assertThat(view.accepted()).isEqualTo(1);
    assertThat(view.already()).isEqualTo(1);
    assertThat(desk.faults(view.id())).containsExactly("4:reference:reference-twice");
  }

  @Test
  void outcomesOfLaterStagesFindTheirCasesByReference() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    String health = "reference,on,outcome,paid.health-scheme,malaria\n" + reference;
    ImportView view =
        desk.entered(wish("health-check", false), health + ",2004-08-09,fit,1700 THB,no\n");
    assertThat(view.accepted()).isEqualTo(1);
    ImportView again =
        desk.entered(wish("health-check", false), health + ",2004-08-09,fit,1700 THB,yes\n");
    assertThat(again.already()).as("private answers are not compared").isEqualTo(1);
    ImportView other =
        desk.entered(wish("health-check", false), health + ",2004-08-09,unfit,1700 THB,no\n");
    assertThat(desk.faults(other.id())).containsExactly("2:reference:differs");
    ImportView permit =
        desk.entered(
            wish("work-permit", false),
            "reference,on,paid.work-permit,receipt.work-permit\n"
                + (reference + ",2005-07-09,3800 THB,W-1\n")
                + (reference() + ",2005-07-09,3800 THB,W-2\n"));
    assertThat(permit.accepted()).isEqualTo(1);
    assertThat(desk.faults(permit.id())).containsExactly("3:reference:unknown-case");
  }

  @Test
  void privateAnswersOfAnImportAreSealed() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    String secret = "rare-" + reference;
    desk.entered(
        wish("health-check", false),
        "reference,on,outcome,paid.health-scheme,otherDiagnosis\n"
            + (reference + ",2004-08-09,fit,1700 THB," + secret + "\n"));
    assertThat(
            sql.sql("select count(*) from journal.entries where payload::text like ?")
                .param("%" + secret + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theHistorySaysThatItWasAnImportAndWhose() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    long serial = desk.serial(reference);
    assertThat(
            sql.sql(
                    "select action || ' by ' || actor from journal.entries where chain = 1 and"
                        + " subject = ?")
                .param(serial)
                .query(String.class)
                .single())
        .isEqualTo("import by manager-th");
  }

  @Test
  void buddhistYearsAreConvertedOnlyWhenSomebodySaysSo() {
    String reference = reference();
    String file = HEADER + reference + ",31/07/2547,th-50,สมชาย,2528-03-01,male,LA,fishing,TH-50\n";
    ImportView dry = desk.checked(file);
    assertThat(dry.buddhistRows()).isEqualTo(1);
    assertThat(dry.accepted()).isZero();
    assertThat(desk.faults(dry.id())).contains("2:on:buddhist-year");
    ImportView confirmed = desk.settled(done(imports.check(desk.manager(), dry.id(), true)).id());
    assertThat(confirmed.accepted()).isEqualTo(1);
    ImportView run = desk.settled(done(imports.run(desk.manager(), dry.id(), false, false)).id());
    assertThat(run.state()).isEqualTo("done");
    assertThat(
            sql.sql("select started_on::text from casework.cases where reference = ?")
                .param(reference)
                .query(String.class)
                .single())
        .isEqualTo("2004-07-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void everyEncodingGoesIn(String charset) {
    ImportView view = encoded((HEADER + row(reference())).getBytes(Charset.forName(charset)));
    assertThat(view.accepted()).isEqualTo(1);
    assertThat(view.encoding()).isEqualToIgnoringCase(charset);
  }

  @Test
  void thaiOfWindowsGoesIn() {
    String text = HEADER + row(reference()).replace("မောင်အောင်", "สมชาย ใจดี");
    ImportView view = encoded(text.getBytes(Charset.forName("x-windows-874")));
    assertThat(view.accepted()).isEqualTo(1);
    assertThat(view.encoding()).isEqualTo("windows-874");
  }

  private ImportView encoded(byte[] file) {
    return desk.settled(done(desk.hand(desk.manager(), wish("residence-card", false), file)).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void everySeparatorGoesIn(String separator) {
    ImportView view = desk.run((HEADER + row(reference())).replace(",", separator));
    assertThat(view.accepted()).isEqualTo(1);
  }

  @Test
  void headersMayBeTheLabelsOfAnyLanguage() {
    ImportView view =
        desk.run(
            HEADER.replace("reference", "Reference").replace(",on,", ",วันที่,")
                + row(reference()));
    assertThat(view.accepted()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsRefusedWithEveryReason() {
    assertThat(desk.refusal("")).containsExactly("empty-file:null");
    assertThat(desk.refusal(HEADER)).containsExactly("no-rows:null");
    assertThat(desk.refusal(HEADER.replace("fullName,", "").replace("born", "bron") + "x\n"))
        .containsExactlyInAnyOrder(
            "missing-column:fullName", "unknown-column-near:bron", "missing-column:born");
    String wide =
        IntStream.range(0, 200).mapToObj(each -> "c" + each).collect(Collectors.joining(","));
    assertThat(desk.refusal(wide + "\n1\n")).containsExactly("too-many-columns:null");
    assertThat(desk.refusal(HEADER.replace("sex", "born") + "x\n"))
        .contains("duplicate-column:born");
    assertThat(codes(desk.hand(desk.manager(), wish("no-such-stage", true), new byte[0])))
        .containsExactly("unknown-stage:stage");
    assertThat(
            codes(
                desk.hand(
                    desk.manager(),
                    wish("residence-card", true),
                    new byte[] {(byte) 0xFD, (byte) 0xFE, (byte) 0xFF, 1})))
        .containsExactly("unknown-encoding:encoding");
  }

  @Test
  void aStrayQuoteAndHalfARowCostOnlyTheirOwnRows() {
    ImportView view =
        desk.run(
            HEADER
                + row(reference())
                + row(reference()).replace("မောင်", "\"မောင်")
                + row(reference())
                + row(reference()).substring(0, 30));
    assertThat(view.accepted()).isEqualTo(2);
    assertThat(desk.faults(view.id())).containsExactly("3:fullName:stray-quote", "5:null:half-row");
  }

  @Test
  void onlyWhoManagesTheProgrammeMayImportAndOnlyAtTheirOffices() {
    byte[] file = (HEADER + row(reference())).getBytes(StandardCharsets.UTF_8);
    Wish wish = wish("residence-card", true);
    assertThat(desk.hand(new Caller.Visitor(), wish, file)).isInstanceOf(Result.Missing.class);
    Caller.Officer registrar =
        new Caller.Officer(3, "r", "r", java.util.Set.of(new Caller.Grant("registrar", 1)));
    assertThat(desk.hand(registrar, wish, file)).isInstanceOf(Result.Missing.class);
    long id = done(desk.hand(desk.manager("th-85"), wish, file)).id();
    ImportView elsewhere = desk.settled(id);
    assertThat(desk.faults(elsewhere.id())).containsExactly("2:office:unknown-office");
    assertThat(imports.find(registrar, id)).isInstanceOf(Result.Missing.class);
    assertThat(imports.find(desk.manager("th-50"), id)).isInstanceOf(Result.Missing.class);
    assertThat(imports.rejected(desk.manager("th-50"), id, 0, 9, Locale.ENGLISH))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void withBadRowsNothingRunsUnlessTheGoodRowsAreToGoInAlone() {
    String good = reference();
    ImportView view = desk.checked(HEADER + row(good) + row(""));
    assertThat(codes(imports.run(desk.manager(), view.id(), false, false)))
        .containsExactly("bad-rows:null");
    assertThat(desk.settled(done(imports.run(desk.manager(), view.id(), true, false)).id()).state())
        .isEqualTo("done");
    assertThat(desk.cases(good)).isEqualTo(1);
  }

  @Test
  void whatWasImportedFitsTheJournal() {
    String reference = reference();
    desk.run(HEADER + row(reference) + row(reference()));
    assertThat(journal.verify(told -> {}).fault()).isEmpty();
  }
}
