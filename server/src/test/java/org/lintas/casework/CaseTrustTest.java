package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.casework.Counter.DAY;
import static org.lintas.casework.Counter.answers;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.store.Sealing;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class CaseTrustTest {

  private static final String FINDING = "shadow on the left lung";

  @Autowired Cases cases;
  @Autowired OwnCases ownCases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired CaseAudit audit;
  @Autowired Lapses lapses;
  @Autowired Sealing sealing;
  @Autowired OwnerAccount owner;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  private Counter counter;

  @BeforeEach
  void open() {
    counter = new Counter(cases, procedures, offices);
    counter.open();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void medicalAnswersAreReadByHealthOfficersAloneAndTheReadingIsRecorded() {
    CaseView examined = counter.health(counter.start("Ma Htwe"));
    long serial = examined.serial();
    assertThat(done(cases.unseal(counter.healthOfficer(), serial, "health")))
        .containsEntry("finding", FINDING);
    for (Caller other :
        List.of(
            counter.registrar(),
            counter.employmentOfficer(),
            counter.officer("manager", "programme-manager", "th"),
            counter.officer("elsewhere", "health-officer", "th-85"),
            new Caller.Visitor(),
            new Caller.Node("report"))) {
      assertThat(cases.unseal(other, serial, "health")).isInstanceOf(Result.Missing.class);
    }
    List<Entry.Recorded> readings =
        journal.read(Entry.Chain.CASE_READ, List.of(serial)).getOrDefault(serial, List.of());
    assertThat(readings).hasSize(1);
    assertThat(readings.getFirst().entry().actor()).isEqualTo("health-officer");
  }

  @Test
  void medicalAnswersStandNowhereInTheOpen() {
    CaseView examined = counter.health(counter.start("Ma Sabe"));
    long serial = examined.serial();
    for (Caller.Officer reader : List.of(counter.registrar(), counter.healthOfficer())) {
      assertThat(done(cases.find(reader, serial, Locale.ENGLISH)).toString())
          .doesNotContain(FINDING);
      assertThat(done(cases.history(reader, serial, Locale.ENGLISH)).toString())
          .doesNotContain(FINDING);
      assertThat(cases.list(reader, Cases.Filter.ALL, 0, 200).toString()).doesNotContain(FINDING);
    }
    List<String> tables =
        owner
            .sql()
            .sql(
                """
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema in ('journal', 'casework', 'people', 'procedures', 'access')
                  and table_type = 'BASE TABLE'
                """)
            .query((row, number) -> row.getString(1))
            .list();
    assertThat(tables).contains("journal.entries", "casework.stages");
    String hex = java.util.HexFormat.of().formatHex(FINDING.getBytes(StandardCharsets.UTF_8));
    for (String table : tables) {
      Long found =
          owner
              .sql()
              .sql("select count(*) from " + table + " t where t::text like ? or t::text like ?")
              .params("%" + FINDING + "%", "%" + hex + "%")
              .query(Long.class)
              .single();
      assertThat(found).as(table).isZero();
    }
  }

  @Test
  void sealedAnswersDoNotOpenAtAnotherPlace() {
    byte[] sealed = sealing.seal(answers("finding", "none"), 7, "health", 2);
    assertThat(sealing.unseal(sealed, 7, "health", 2)).containsEntry("finding", "none");
    assertThatThrownBy(() -> sealing.unseal(sealed, 8, "health", 2))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealing.unseal(sealed, 7, "health", 3))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void ofTwoOfficersAtOnceOneWins() throws Exception {
    CaseView started = counter.start("Ma Nilar");
    List<Callable<Result<CaseView>>> both = new ArrayList<>();
    for (int officer = 0; officer < 8; officer++) {
      both.add(() -> counter.tryHealth(counter.healthOfficer(), started, "fit"));
    }
    int won = 0;
    try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Result<CaseView>> each : officers.invokeAll(both)) {
        won += each.get() instanceof Result.Done ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(done(cases.find(counter.registrar(), started.serial(), Locale.ENGLISH)).version())
        .isEqualTo(2);
    assertThat(faults(started)).isEmpty();
  }

  @Test
  void whatIsBrokenOffHalfwayLeavesNothing() {
    long before = count();
    long persons = count("people.persons");
    transaction.executeWithoutResult(status -> {
      counter.start("Ma Half");
      status.setRollbackOnly();
    });
    assertThat(count()).isEqualTo(before);
    assertThat(count("people.persons")).isEqualTo(persons);
  }

  private long count() {
    return count("casework.cases") + count("casework.stages") + count("journal.entries");
  }

  private long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void theTablesAreWhatTheJournalTells() {
    CaseView examined = counter.health(counter.start("Ma Cho"));
    CaseView proposed = done(counter.tryPermit(counter.employmentOfficer(), examined));
    CaseView sentBack =
        done(
            cases.act(
                counter.secondOfficer(),
                proposed.serial(),
                null,
                actor ->
                    new Action.SendBack(actor, DAY.plusDays(4), "permit", "health", "illegible")));
    assertThat(faults(sentBack)).isEmpty();
  }

  @Test
  void aRowThatWasTamperedWithIsNamed() {
    CaseView examined = counter.health(counter.start("Ma Lwin"));
    owner
        .sql()
        .sql("update casework.stages set outcome = 'unfit' where serial = ? and stage = 'health'")
        .param(examined.serial())
        .update();
    assertThat(faults(examined))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.toString()).contains(examined.number());
          assertThat(fault.what()).contains("stage health");
        });
    owner
        .sql()
        .sql("update casework.stages set outcome = 'fit' where serial = ? and stage = 'health'")
        .param(examined.serial())
        .update();
  }

  private List<Fault> faults(CaseView view) {
    long serial = view.serial();
    var entries = journal.read(Entry.Chain.CASE, List.of(serial)).getOrDefault(serial, List.of());
    return audit.compare(List.of(new org.lintas.journal.Audit.Subject(serial, entries)));
  }

  @Test
  void aStagePastItsDeadlineLapses() {
    CaseView examined = counter.health(counter.start("Ma Late"));
    clock.set(LocalDate.of(2024, 3, 20));
    lapses.lapseAll();
    assertThat(permit(examined)).isEqualTo(CaseState.Progress.OPEN);
    clock.set(LocalDate.of(2024, 6, 1));
    lapses.lapseAll();
    CaseView lapsed = done(cases.find(counter.registrar(), examined.serial(), Locale.ENGLISH));
    assertThat(lapsed.state().status()).isEqualTo(CaseState.Status.REFUSED);
    assertThat(faults(lapsed)).isEmpty();
    lapses.lapseAll();
    assertThat(done(cases.find(counter.registrar(), examined.serial(), Locale.ENGLISH)).version())
        .isEqualTo(lapsed.version());
  }

  private CaseState.Progress permit(CaseView view) {
    var reached =
        done(cases.find(counter.registrar(), view.serial(), Locale.ENGLISH))
            .state()
            .stages()
            .get("permit");
    return java.util.Objects.requireNonNull(reached).progress();
  }

  @Test
  void aWorklistShowsWhatWaitsForItsReaderAndWhatIsLate() {
    Caller.Officer ranong = counter.officer("employment-ranong", "employment-officer", "th-85");
    CaseView elsewhere = counter.health(counter.start("Ma Other"));
    CaseView here =
        counter.health(
            done(
                counter.tryStart(
                    counter.officer("registrar-ranong", "registrar", "th-85"),
                    Counter.person("Ma Here"))));
    clock.set(LocalDate.of(2024, 3, 20));
    assertThat(numbers(ranong, false)).contains(here.number()).doesNotContain(elsewhere.number());
    assertThat(numbers(ranong, true)).isEmpty();
    clock.set(LocalDate.of(2024, 5, 1));
    assertThat(numbers(ranong, true)).contains(here.number());
    clock.set(LocalDate.of(2031, 1, 1));
    assertThat(numbers(ranong, true)).as("missed is not late").isEmpty();
    assertThat(cases.worklist(counter.registrar(), Cases.Filter.ALL, 0, 50).contents()).isEmpty();
  }

  private List<String> numbers(Caller.Officer officer, boolean late) {
    var filter = new Cases.Filter(Counter.PERMIT, null, null, null, false, late, "due", null);
    return cases.worklist(officer, filter, 0, 200).contents().stream()
        .map(CaseView.Line::number)
        .toList();
  }

  @Test
  void aWorkerFindsHerOwnCaseByNumberAndBirthDate() {
    CaseView examined = counter.health(counter.start("Ma Mon Mon"));
    Caller.Visitor visitor = new Caller.Visitor();
    OwnCase own = done(ownCases.find(visitor, " " + examined.number() + " ", "1985-07-03"));
    assertThat(own.initials()).isEqualTo("M. M. M.");
    assertThat(own.toString()).doesNotContain("Mon", FINDING, "fit");
    for (String born : List.of("1985", "1985-07", "1986-07-03", "", "1985-07-04")) {
      assertThat(ownCases.find(visitor, examined.number(), born))
          .isEqualTo(ownCases.find(visitor, "0000000000", "1985-07-03"));
    }
  }

  @Test
  void aRefusalIsAppealedAndAnotherOfficerDecides() {
    CaseView examined = counter.health(counter.start("Ma Appeal"));
    long serial = examined.serial();
    done(
        cases.act(
            counter.employmentOfficer(),
            serial,
            null,
            actor -> new Action.Refuse(actor, DAY.plusDays(2), "permit", "no employer")));
    done(
        cases.act(
            counter.registrar(),
            serial,
            null,
            actor -> new Action.Appeal(actor, DAY.plusDays(3), "permit", "has one now")));
    CaseView again = done(cases.find(counter.registrar(), serial, Locale.ENGLISH));
    assertThat(codes(counter.tryPermit(counter.employmentOfficer(), again)))
        .contains("refused-before");
    CaseView withdrawn =
        done(
            cases.act(
                counter.registrar(),
                serial,
                null,
                actor -> new Action.Withdraw(actor, DAY.plusDays(4), "goes home")));
    assertThat(withdrawn.state().status()).isEqualTo(CaseState.Status.WITHDRAWN);
    assertThat(faults(withdrawn)).isEmpty();
  }
}
