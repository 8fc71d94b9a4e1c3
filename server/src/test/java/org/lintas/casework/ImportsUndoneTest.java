package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.codes;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.rows;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.Action;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that rest, go on, and are taken back. */
@NodeTest
class ImportsUndoneTest {

  private static final String HEALTH = "reference,on,outcome,paid.health-scheme\n";

  @Autowired Imports imports;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  private ImportView undone(long id) {
    return desk.settled(done(imports.undo(desk.manager(), id)).id());
  }

  private String tables(String reference) {
    return sql.sql(
            """
            select (c.status, c.started_on, c.finished_on, c.reference)::text || string_agg(
              (s.stage, s.turn, s.progress, s.opened, s.due, s.done, s.outcome, s.fees_due,
               s.fees_paid, s.decided_by)::text, ' ' order by s.stage)
            from casework.cases c join casework.stages s using (serial)
            where c.reference = ? group by c.serial
            """)
        .param(reference)
        .query(String.class)
        .single();
  }

  private void assertSound() {
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void aLaterStageTakenBackLeavesEachCaseAsItWas() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    String before = tables(reference);
    ImportView health =
        desk.entered(
            wish("health-check", false), HEALTH + reference + ",2004-08-09,fit,1700 THB\n");
    assertThat(tables(reference)).isNotEqualTo(before);
    ImportView undone = undone(health.id());
    assertThat(undone.state()).isEqualTo("undone");
    assertThat(undone.undo()).isEqualTo(new ImportView.Undo(0, 1, 1, 0));
    assertThat(tables(reference)).isEqualTo(before);
    assertSound();
    ImportView again =
        desk.entered(
            wish("health-check", false), HEALTH + reference + ",2004-08-10,unfit,1700 THB\n");
    assertThat(again.accepted()).as("the right file goes in").isEqualTo(1);
    assertSound();
  }

  @Test
  void aFirstStageTakenBackLeavesNeitherCasesNorPersonsAndTheFileCanGoInAgain() {
    String mark = reference();
    String file = rows(mark, 7_000);
    int before = sql.sql("select count(*) from people.persons").query(Integer.class).single();
    ImportView view = desk.run(file);
    assertThat(desk.cases(mark)).isEqualTo(7_000);
    ImportView undone = undone(view.id());
    assertThat(undone.undo()).isEqualTo(new ImportView.Undo(0, 7_000, 7_000, 0));
    assertThat(desk.cases(mark)).isZero();
    assertThat(sql.sql("select count(*) from people.persons").query(Integer.class).single())
        .isEqualTo(before);
    assertSound();
    assertThat(desk.run(file).accepted()).isEqualTo(7_000);
    assertThat(desk.cases(mark)).isEqualTo(7_000);
  }

  @Test
  void whatSomebodyHasWorkedOnSinceStaysAndIsListed() {
    String worked = reference();
    String untouched = reference();
    ImportView view = desk.run(HEADER + row(worked) + row(untouched));
    long serial = desk.serial(worked);
    done(
        cases.act(
            desk.officer("registrar"),
            serial,
            null,
            actor -> new Action.Note(actor, LocalDate.of(2004, 7, 20), "Came to the counter.")));
    ImportView undone = undone(view.id());
    assertThat(undone.undo()).isEqualTo(new ImportView.Undo(0, 2, 1, 1));
    assertThat(desk.cases(untouched)).isZero();
    assertThat(desk.cases(worked)).isEqualTo(1);
    assertThat(done(imports.kept(desk.manager(), view.id(), 0, 25)).contents())
        .containsExactly(CaseNumber.of(serial));
    assertSound();
  }

  @Test
  void importsOneUponTheOtherAreTakenBackFromTheLast() {
    String reference = reference();
    ImportView first = desk.run(HEADER + row(reference));
    ImportView health =
        desk.entered(
            wish("health-check", false), HEALTH + reference + ",2004-08-09,fit,1700 THB\n");
    assertThat(undone(first.id()).undo().kept()).as("the second is built upon it").isEqualTo(1);
    undone(health.id());
    assertThat(desk.cases(reference)).isEqualTo(1);
    assertThat(codes(imports.undo(desk.manager(), first.id())))
        .as("what was kept is nobody's to take back any more")
        .containsExactly("nothing-to-take-back:null");
    assertSound();
  }

  @Test
  void aCaseTakenBackIsFoundByNobody() {
    String reference = reference();
    ImportView view = desk.run(HEADER + row(reference));
    long serial = desk.serial(reference);
    undone(view.id());
    Caller.Officer registrar = desk.officer("registrar");
    assertThat(cases.find(registrar, serial, Locale.ENGLISH).toString()).contains("Missing");
    assertThat(cases.history(registrar, serial, Locale.ENGLISH).toString()).contains("Missing");
  }

  @Test
  void aRunRestsAndGoesOnFromThere() {
    String mark = reference();
    long id = handed(rows(mark, 15_000));
    assertThat(done(imports.pause(desk.manager(), id)).state()).isEqualTo("paused");
    int entered = desk.cases(mark);
    assertThat(entered).isPositive().isLessThan(15_000);
    assertThat(codes(imports.pause(desk.manager(), id))).containsExactly("not-running:null");
    assertThat(done(imports.find(desk.manager(), id)).accepted()).isEqualTo(entered);
    assertThat(done(imports.resume(desk.manager(), id)).state()).isIn("running", "done");
    ImportView view = desk.settled(id);
    assertThat(view.state()).isEqualTo("done");
    assertThat(view.accepted()).isEqualTo(15_000);
    assertThat(desk.cases(mark)).isEqualTo(15_000);
  }

  @Test
  void aRunTakenBackInItsMidstLeavesNothing() {
    String mark = reference();
    long id = handed(rows(mark, 15_000));
    ImportView undone = undone(id);
    assertThat(undone.state()).isEqualTo("undone");
    assertThat(undone.undo().done()).isEqualTo(undone.undo().total()).isPositive();
    assertThat(desk.cases(mark)).isZero();
    assertSound();
  }

  @Test
  void takingBackThatIsTornFromItsNodeGoesOn() {
    String mark = reference();
    ImportView view = desk.run(rows(mark, 12_000));
    done(imports.undo(desk.manager(), view.id()));
    while (done(imports.find(desk.manager(), view.id())).undo().done() == 0) {
      ImportDesk.pause();
    }
    owner
        .sql()
        .sql("update casework.imports set leased_by = null, leased_until = null where id = ?")
        .param(view.id())
        .update();
    ImportView undone = desk.settled(view.id());
    assertThat(undone.undo()).isEqualTo(new ImportView.Undo(0, 12_000, 12_000, 0));
    assertThat(desk.cases(mark)).isZero();
    assertSound();
  }

  @Test
  void nobodyElseMayRestOrTakeBack() {
    ImportView view = desk.run(HEADER + row(reference()));
    assertThat(imports.undo(desk.manager("th-50"), view.id()).toString()).contains("Missing");
    assertThat(imports.pause(new Caller.Visitor(), view.id()).toString()).contains("Missing");
  }

  private long handed(String file) {
    long id =
        done(desk.hand(
                desk.manager(),
                wish("residence-card", false),
                file.getBytes(StandardCharsets.UTF_8)))
            .id();
    while (done(imports.find(desk.manager(), id)).accepted() == 0) {
      ImportDesk.pause();
    }
    return id;
  }
}
