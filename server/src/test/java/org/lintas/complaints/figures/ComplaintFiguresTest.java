package org.lintas.complaints.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures through their door, of a quarter in which nobody else files anything. */
@NodeTest
class ComplaintFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2031, 2, 3);

  @Autowired ComplaintFigures figures;
  @Autowired TestClock clock;
  @Autowired OwnerAccount owner;
  @LocalServerPort int port;
  @Autowired ApplicationContext node;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aQuarterIsCountedOnceAndSmallNumbersAreHidden() {
    file("wages", 7);
    file("fees", 6);
    file("documents", 2);
    clock.set(LocalDate.of(2031, 3, 31));
    assertThat(quarters()).extracting(each -> each.quarter().word()).doesNotContain("2031-Q1");

    clock.set(LocalDate.of(2031, 4, 1));
    assertThat(people("wages")).isEqualTo(7);
    assertThat(people("fees")).isNull();
    assertThat(people("documents")).isNull();
    assertThat(people(Cell.TOTAL)).isEqualTo(15);

    file("wages", 1);
    clock.set(LocalDate.of(2031, 4, 2));
    assertThat(people("wages")).isEqualTo(7);
    assertThat(people(Cell.TOTAL)).isEqualTo(15);
  }

  @Test
  void onlyTheManagerOfAChannelReadsThem() {
    Filed filed = new Filed(node);
    for (String other : List.of("caseworker", "custodian", "police-officer", "policy-officer")) {
      assertThat(figures.of(filed.member(other), "")).as(other).isEmpty();
    }
  }

  @Test
  void howLongAStageTookIsToldOfFiveOrMore() {
    for (int days : new int[] {2, 4, 6, 8, 10, 40}) {
      passed("charge", days);
    }
    for (int days : new int[] {3, 5, 7, 9}) {
      passed("trial", days);
    }
    clock.set(LocalDate.of(2029, 10, 1));
    assertThat(quarters().getLast().dwells())
        .containsExactly(
            new Dwell("legal-track/charge", 6, 7 * 24, 25 * 24),
            new Dwell("legal-track/trial", null, null, null));
  }

  @Test
  void aDayBeginsWhereTheNodeIsAndNotWhereItsDatabaseIs() {
    LocalDate first = LocalDate.of(2035, 7, 1);
    Instant early = first.atTime(1, 0).atZone(clock.getZone()).toInstant();
    for (int at = 0; at < 6; at++) {
      long complaint = passed("trial", Instant.parse("2035-06-01T00:00:00Z"), early);
      sql.sql("update complaints.complaint set filed_on = ?, acknowledged_at = ? where id = ?")
          .params(first.minusDays(4), Timestamp.from(early), complaint)
          .update();
    }
    clock.set(LocalDate.of(2035, 10, 1));
    Published before = quarters().get(ComplaintFigures.QUARTERS - 2);
    Published after = quarters().getLast();
    assertThat(before.quarter().word()).isEqualTo("2035-Q2");
    assertThat(before.cells()).extracting(Cell::measure).doesNotContain(Measure.ANSWERED);
    assertThat(before.dwells()).isEmpty();
    assertThat(after.cells())
        .filteredOn(each -> each.measure() == Measure.ANSWERED)
        .contains(new Cell(Measure.ANSWERED, "d5", 6));
    assertThat(after.dwells()).extracting(Dwell::people).containsExactly(6);
  }

  /** A complaint that left a stage in the third quarter of 2029. */
  private void passed(String stage, int days) {
    Instant opened = Instant.parse("2029-07-01T02:00:00Z");
    passed(stage, opened, opened.plus(Duration.ofDays(days)));
  }

  private long passed(String stage, Instant opened, Instant done) {
    long complaint = new Filed(node).at("migrant-support").complaint();
    sql.sql(
            """
            with track as (
              insert into complaints.track
                (id, complaint, name, definition, standing, version, opened_at)
              values (:id, :id, 'legal-track', 1, 'open', 1, :opened)
              returning id)
            insert into complaints.track_stage (track, stage, turn, opened_at, done_at)
            select id, :stage, 1, :opened, :done from track
            """)
        .param("id", complaint)
        .param("stage", stage)
        .param("opened", Timestamp.from(opened))
        .param("done", Timestamp.from(done))
        .update();
    return complaint;
  }

  @Test
  void whoManagesTwoChannelsChoosesWhoseFiguresSheSees() {
    Caller.Officer manager = new Filed(node).member("complaints-manager");
    assertThat(figures.of(manager, "embassy-mm")).isEmpty();
    owner
        .sql()
        .sql(
            """
            insert into access.grants (account, role, office)
            select ?, 'complaints-manager', id from access.offices where code = 'embassy-mm'
            """)
        .param(manager.account())
        .update();
    sql.sql(
            "insert into complaints.seat values ('embassy-mm', ?, 'complaints-manager', now(),"
                + " 'x')")
        .param(manager.account())
        .update();
    try {
      Browser browser = Browser.signedIn(port, "complaints-manager", DemoAccounts.PASSWORD);
      assertThat(browser.get("/complaints/figures").body())
          .contains("Migrant Workers", "/complaints/figures?channel=embassy-mm");
      HttpResponse<String> other = browser.get("/complaints/figures?channel=embassy-mm");
      assertThat(other.body()).contains("<strong>Embassy of Myanmar");
      assertThat(browser.get("/complaints/figures.csv?channel=embassy-mm").statusCode())
          .isEqualTo(200);
      assertThat(browser.get("/complaints/figures?channel=complaint-centre").statusCode())
          .isEqualTo(404);
    } finally {
      sql.sql("delete from complaints.seat where channel = 'embassy-mm' and by = 'x'").update();
      owner
          .sql()
          .sql(
              """
              delete from access.grants where account = ? and office =
                (select id from access.offices where code = 'embassy-mm')
              """)
          .param(manager.account())
          .update();
    }
  }

  private void file(String kind, int times) {
    for (int at = 0; at < times; at++) {
      long complaint = new Filed(node).at("migrant-support", kind).complaint();
      sql.sql("update complaints.complaint set filed_on = ? where id = ?")
          .params(DAY, complaint)
          .update();
    }
  }

  private @Nullable Integer people(String kind) {
    return quarters().getLast().cells().stream()
        .filter(each -> each.measure() == Measure.KIND && each.value().equals(kind))
        .findFirst()
        .orElseThrow()
        .people();
  }

  private List<Published> quarters() {
    return figures.of(new Filed(node).member("complaints-manager"), "").orElseThrow().quarters();
  }
}
