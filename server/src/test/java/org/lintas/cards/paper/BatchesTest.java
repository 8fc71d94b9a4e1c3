package org.lintas.cards.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.form;
import static org.lintas.casework.desk.Officers.location;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.take;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.paper.batch.Batch;
import org.lintas.cards.paper.batch.Batches;
import org.lintas.cards.paper.batch.Choice;
import org.lintas.cards.paper.print.Printed;
import org.lintas.casework.desk.Officers;
import org.lintas.node.TestClock;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Many cards in one file. Each test prints the cards of a day of its own, on a node without other
 * tests' cards.
 */
@NodeTest
@TestPropertySource(properties = "lintas.own=batches")
@DirtiesContext
class BatchesTest {

  private static final Caller SELF = new Caller.Node("test");
  private static final String CHOOSE = "/cards/batches";

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Cards cards;
  @Autowired Batches batches;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    clock.set(LocalDate.of(2004, 8, 1));
    registrar = Browser.signedIn(port, "registrar", "lintas-demo");
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  private List<IssuedCard> issued(int day, int many) {
    List<IssuedCard> issued = new ArrayList<>();
    for (int each = 0; each < many; each++) {
      String path = take(registrar, ROUND, registration("Sok Many " + each, "on-day", "" + day));
      long serial = CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
      issued.add(cards.of(SELF, serial).getFirst());
    }
    return issued;
  }

  private static Map<String, String> ofDay(int day) {
    String text = Integer.toString(day);
    return form(
        "from-year", "2004",
        "from-month", "7",
        "from-day", text,
        "to-year", "2004",
        "to-month", "7",
        "to-day", text,
        "kind", ROUND + " temporary-residence",
        "language", "km");
  }

  private String ready(HttpResponse<String> ordered) {
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(302);
    String path = location(ordered).substring(location(ordered).indexOf(CHOOSE));
    await(() -> registrar.get(path).body().contains(path + "/cards.pdf"));
    return path;
  }

  private static void await(java.util.function.BooleanSupplier wanted) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void cardsOfADayGoIntoOneFileAndAreMarked() {
    List<IssuedCard> day = issued(21, 9);
    String path = ready(registrar.submit(CHOOSE, ofDay(21)));
    try (Printed printed = new Printed(registrar.file(path + "/cards.pdf"))) {
      assertThat(printed.pages()).isEqualTo(4);
      List<String> read = new ArrayList<>(printed.codes(1));
      read.addAll(printed.codes(3));
      assertThat(read)
          .containsExactlyInAnyOrderElementsOf(day.stream().map(IssuedCard::qr).toList());
      assertThat(printed.text(0)).contains("SokMany0", "លេខប័ណ្ណ");
    }
    HttpResponse<String> again = registrar.submit(CHOOSE, ofDay(21));
    assertThat(again.statusCode()).as("all of them were printed").isEqualTo(422);
    assertThat(again.body()).contains("No valid card matches", "value=\"21\"");
    ready(registrar.submit(CHOOSE, Officers.with(ofDay(21), "again", "yes")));
  }

  @Test
  void aFileIsSeenByWhoOrderedItAlone() {
    issued(22, 1);
    String path = ready(registrar.submit(CHOOSE, ofDay(22)));
    Browser manager = Officers.at(port, "programme-manager");
    assertThat(manager.get(path).statusCode()).isEqualTo(404);
    assertThat(manager.get(path + "/cards.pdf").statusCode()).isEqualTo(404);
    assertThat(manager.get(CHOOSE).body()).doesNotContain(path);
    assertThat(registrar.get(CHOOSE).body()).contains(path);
  }

  @Test
  void cardsOfOtherOfficesAreNotChosen() {
    issued(23, 1);
    int ranong = offices.find("th-85", Locale.ENGLISH).orElseThrow().id();
    Caller.Officer elsewhere =
        new Caller.Officer(9, "elsewhere", "E", Set.of(new Caller.Grant("registrar", ranong)));
    LocalDate day = LocalDate.of(2004, 7, 23);
    Choice choice = new Choice(null, null, null, day, day, false);
    assertThat(batches.order(elsewhere, choice, Locale.ENGLISH)).isInstanceOf(Result.Refused.class);
    assertThat(batches.order(officer("registrar"), choice, Locale.ENGLISH))
        .isInstanceOf(Result.Done.class);
  }

  private Caller.Officer officer(String role) {
    int th = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(9, role, role, Set.of(new Caller.Grant(role, th)));
  }

  @Test
  void aRevokedCardIsLeftOut() {
    List<IssuedCard> day = issued(24, 2);
    cards.act(SELF, day.getFirst().number(), CardAct.REVOKE, null, "Lost");
    String path = ready(registrar.submit(CHOOSE, ofDay(24)));
    try (Printed printed = new Printed(registrar.file(path + "/cards.pdf"))) {
      assertThat(printed.codes(1)).containsExactly(day.getLast().qr());
    }
  }

  @Test
  void cardsThatHaveExpiredAreChosenByTheirDayAlone() {
    issued(28, 1);
    clock.set(LocalDate.of(2006, 1, 2));
    Caller.Officer officer = officer("registrar");
    ProcedureName round = ProcedureName.of(ROUND);
    String kind = "temporary-residence"; // for one year, and only of July 2004
    assertThat(
            batches.order(officer, new Choice(round, kind, null, null, null, true), Locale.ENGLISH))
        .isInstanceOf(Result.Refused.class);
    LocalDate day = LocalDate.of(2004, 7, 28);
    assertThat(
            batches.order(officer, new Choice(round, kind, null, day, day, false), Locale.ENGLISH))
        .isInstanceOf(Result.Done.class);
  }

  @Test
  void aFileThatIsBeingMadeCanBeCancelled() {
    issued(25, 1);
    Caller.Officer officer = officer("registrar");
    LocalDate day = LocalDate.of(2004, 7, 25);
    Choice choice = new Choice(null, null, "th", day, day, false);
    assertThat(batches.order(officer, choice, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Result.Done.class,
            ordered -> {
              long id = ((Batch) ordered.value()).id();
              batches.cancel(officer, id);
              await(() -> !find(officer, id).atWork());
              if (find(officer, id).state() == Batch.State.CANCELLED) {
                await(() -> parts(id) == 0);
                assertThat(batches.isReady(officer, id)).isFalse();
              }
            });
  }

  private Batch find(Caller.Officer officer, long id) {
    return batches.find(officer, id) instanceof Result.Done<Batch>(Batch batch)
        ? batch
        : org.junit.jupiter.api.Assertions.fail("no such file");
  }

  private int parts(long id) {
    return sql.sql("select count(*) from cards.batch_parts where batch = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  void aFileIsDeletedAfterAWeek() {
    issued(26, 1);
    String path = ready(registrar.submit(CHOOSE, ofDay(26)));
    clock.forward(Duration.ofDays(8));
    await(() -> parts(Long.parseLong(path.substring(CHOOSE.length() + 1))) == 0);
    registrar = Browser.signedIn(port, "registrar", "lintas-demo");
    assertThat(registrar.get(path).body()).contains("The file was deleted");
    assertThat(registrar.get(path + "/cards.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void aDayThatIsNoneIsRefusedBesideItsField() {
    HttpResponse<String> answer =
        registrar.submit(CHOOSE, form("from-year", "2004", "from-month", "13", "from-day", "1"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#from\"", "Write a whole day");
  }
}
