package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.Counter.answers;
import static org.lintas.shared.Results.done;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.rounds.Breakdown;
import org.lintas.casework.rounds.Dashboard;
import org.lintas.casework.rounds.Slice;
import org.lintas.casework.rounds.StageCount;
import org.lintas.casework.rounds.Waiting;
import org.lintas.procedure.Action;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Payment;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class RoundsTest {

  private static final ProcedureName ROUND = ProcedureName.of("zz/counted");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static boolean filled;

  @Autowired Rounds rounds;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @LocalServerPort int port;
  private Counter counter;

  /** Three people: one fit, one unfit, one who did not come; the third at Ranong. */
  @BeforeEach
  void fill() {
    counter = new Counter(cases, procedures, offices);
    if (filled) {
      return;
    }
    Map<String, byte[]> files =
        new HashMap<>(Definitions.files(Path.of("src/test/resources/definitions/permit")));
    files.computeIfPresent(
        "procedure.yaml",
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace("zz/permit", ROUND.toString())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(procedures.publish(new Caller.Node("test"), files))
        .isInstanceOf(Procedures.Publication.Accepted.class);
    examine(start("Ma One", "fishing", "th-50"), "fit", 3);
    examine(start("Ma Two", "fishing", "th-50"), "unfit", 9);
    start("Ma Three", "factory", "th-85");
    filled = true;
  }

  private CaseView start(String name, String sector, String office) {
    Map<String, String> answers =
        answers(
            "fullName",
            name,
            "born",
            "1985",
            "sex",
            "female",
            "nationality",
            "MM",
            "sector",
            sector);
    return done(
        cases.start(
            counter.officer("registrar", "registrar", "th"),
            ROUND,
            office,
            null,
            actor -> new Action.Start(actor, DAY, null, answers, List.of())));
  }

  private void examine(CaseView view, String outcome, int days) {
    done(
        cases.act(
            counter.healthOfficer(),
            view.serial(),
            null,
            actor ->
                new Action.Complete(
                    actor,
                    DAY.plusDays(days),
                    "health",
                    outcome,
                    answers("finding", "a shadow"),
                    List.of(new Payment("health-scheme", "1700 THB", null)))));
  }

  private Caller.Officer manager() {
    return counter.officer("programme-manager", "programme-manager", "th");
  }

  private StageCount count(String stage, Caller caller, Slice slice) {
    return rounds.funnel(caller, ROUND, slice).orElseThrow().stages().stream()
        .filter(count -> count.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private long entered(Caller caller, Slice slice) {
    return count("health", caller, slice).entered();
  }

  private static Slice where(String field, String answer) {
    return new Slice(new TreeMap<>(Map.of(field, answer)), null);
  }

  @Test
  void everyStageSaysHowManyCameAndHowManyStayedAway() {
    assertThat(count("registration", manager(), Slice.WHOLE).completed()).isEqualTo(3);
    StageCount health = count("health", manager(), Slice.WHOLE);
    assertThat(health.entered()).isEqualTo(3);
    assertThat(health.completed()).isEqualTo(2);
    assertThat(health.open()).isEqualTo(1);
    assertThat(health.outcomes()).containsEntry("fit", 1L).containsEntry("unfit", 1L);
    assertThat(health.feesPaid()).isEqualTo(340_000);
    assertThat(health.feesDue()).isEqualTo(510_000);
  }

  @Test
  void aSliceCountsOnlyThoseWhoHaveItInCommon() {
    assertThat(entered(manager(), where("sector", "factory"))).isEqualTo(1);
    assertThat(entered(manager(), where("sector", "fishing"))).isEqualTo(2);
    assertThat(entered(manager(), where("sector", "mining"))).isZero();
    assertThat(entered(manager(), new Slice(new TreeMap<>(), "th-85"))).isEqualTo(1);
  }

  @Test
  void anOfficerCountsWhatLiesAtHerOfficesOnly() {
    Caller.Officer ranong = counter.officer("registrar-ranong", "registrar", "th-85");
    assertThat(entered(ranong, Slice.WHOLE)).isEqualTo(1);
    assertThat(entered(ranong, new Slice(new TreeMap<>(), "th-50"))).isZero();
  }

  @Test
  void whoHasNoPartInItSeesNothing() {
    assertThat(rounds.funnel(new Caller.Visitor(), ROUND, Slice.WHOLE)).isEmpty();
    Caller.Officer administrator = counter.officer("administrator", "administrator", "th");
    assertThat(rounds.funnel(administrator, ROUND, Slice.WHOLE)).isEmpty();
    assertThat(rounds.all(administrator)).isEmpty();
    assertThat(rounds.funnel(manager(), ProcedureName.of("zz/unknown"), Slice.WHOLE)).isEmpty();
  }

  @Test
  void aRoundComesApartByAnswerAndByOffice() {
    Breakdown bySector = rounds.breakdown(manager(), ROUND, Slice.WHOLE, "sector").orElseThrow();
    assertThat(bySector.rows())
        .extracting(Breakdown.Row::value)
        .containsExactly("fishing", "factory");
    assertThat(bySector.rows().getFirst().completed("health")).isEqualTo(2);
    Breakdown byOffice = rounds.breakdown(manager(), ROUND, Slice.WHOLE, "office").orElseThrow();
    assertThat(byOffice.rows()).extracting(Breakdown.Row::value).containsExactly("th-50", "th-85");
  }

  @Test
  void privateAnswersAreNoDimension() {
    Dashboard dashboard = rounds.dashboard(manager(), ROUND, Slice.WHOLE, "sex").orElseThrow();
    assertThat(dashboard.dimensions()).containsKeys("nationality", "sector", "sex");
    assertThat(dashboard.dimensions()).doesNotContainKey("finding");
  }

  @Test
  void daysAreCountedFromTheStageBefore() {
    Dashboard dashboard = rounds.dashboard(manager(), ROUND, Slice.WHOLE, "sex").orElseThrow();
    Waiting health =
        dashboard.waiting().stream()
            .filter(w -> w.stage().equals("health"))
            .findFirst()
            .orElseThrow();
    assertThat(health.quantile(0.5)).isEqualTo(3);
    assertThat(health.quantile(0.9)).isEqualTo(9);
    assertThat(dashboard.people()).isEqualTo(3);
  }

  @Test
  void theFunnelIsJsonToo() throws Exception {
    HttpResponse<String> answer =
        get("programme-manager", "/api/v1/procedures/ZZ/counted/funnel?sector=fishing");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"procedure\":\"zz/counted\"", "\"stage\":\"health\"", "\"feesPaid\":\"3400 THB\"");
    assertThat(get("administrator", "/api/v1/procedures/zz/counted/funnel").statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> get(String user, String path) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":lintas-demo").getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Authorization", "Basic " + basic)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
