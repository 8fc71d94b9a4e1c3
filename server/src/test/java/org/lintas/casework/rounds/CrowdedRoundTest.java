package org.lintas.casework.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Rounds;
import org.lintas.node.OwnerAccount;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdedRoundTest extends BrowserTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 4, 28);

  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired OwnerAccount owner;
  @Autowired Tallies tallies;
  @Autowired Recounts recounts;
  @Autowired Rounds rounds;
  @Autowired Cases cases;
  private Crowd crowd;

  @BeforeAll
  void fill() {
    crowd = Crowd.fill(procedures, owner);
    recount();
  }

  @AfterAll
  void leave() {
    crowd.leave();
    recount();
  }

  /** The node's own clock may be counting in this very moment. */
  private void recount() {
    while (!recounts.recount()) {
      Thread.onSpinWait();
    }
  }

  private Caller.Officer manager(String office) {
    int at = offices.find(office, Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(
        1, "manager", "manager", Set.of(new Caller.Grant("programme-manager", at)));
  }

  private List<Count.Scope> scopes() {
    Set<Integer> all = new HashSet<>();
    offices.all(Locale.ENGLISH).forEach(office -> all.add(office.id()));
    List<Count.Scope> scopes = new ArrayList<>();
    scopes.add(new Count.Scope(all, new TreeMap<>()));
    scopes.add(new Count.Scope(all, new TreeMap<>(Map.of("sex", "female"))));
    scopes.add(new Count.Scope(all, new TreeMap<>(Map.of("sex", "male", "nationality", "LA"))));
    int ranong = offices.find("th-85", Locale.ENGLISH).map(Office::id).orElseThrow();
    scopes.add(new Count.Scope(Set.of(ranong), new TreeMap<>(Map.of("nationality", "MM"))));
    return scopes;
  }

  /** Everything that a dashboard shows of a count. */
  private static Map<String, Object> figures(Count count) {
    Map<String, Object> figures = new HashMap<>();
    figures.put("stages", count.stages(TODAY));
    figures.put("waiting", count.waiting());
    figures.put("pace", count.pace());
    figures.put("sex", Set.copyOf(count.byFact("sex")));
    figures.put("office", Set.copyOf(count.byOffice(office -> "" + office)));
    figures.put("dimensions", count.dimensions());
    return figures;
  }

  private boolean isTrue() {
    return scopes().stream()
        .allMatch(scope ->
            figures(tallies.stored(crowd.series).within(scope))
                .equals(figures(tallies.now(crowd.series).within(scope))));
  }

  @Test
  void whatIsStoredIsWhatTheTablesSay() {
    assertThat(tallies.count(crowd.series).stored()).isTrue();
    assertThat(isTrue()).isTrue();
    owner
        .sql()
        .sql("update casework.tallies set people = people + 1 where series = ? and due is not null")
        .param(crowd.series)
        .update();
    owner.sql().sql("update casework.counts set counted_at = now()").update();
    assertThat(isTrue()).as("a stored count that is wrong").isFalse();
    recount();
    assertThat(isTrue()).isTrue();
  }

  /** Said in other words than the count itself: a plain question to the tables. */
  @Test
  void aFigureIsWhatACountingOfRowsGives() {
    Map<String, StageCount> stages = tallies.stored(crowd.series).stages(TODAY);
    for (String stage : List.of("registration", "health", "permit")) {
      owner
          .sql()
          .sql(
              """
              select count(*) filter (where progress <> 'skipped'),
                count(*) filter (where progress = 'completed'),
                count(*) filter (where progress in ('open', 'awaiting-approval')),
                count(*) filter (where progress in ('open', 'awaiting-approval') and closes < ?),
                sum(fees_paid)
              from casework.stages where series = ? and stage = ?
              """)
          .params(TODAY.plusYears(1), crowd.series, stage)
          .query(row -> {
            StageCount count = Objects.requireNonNull(stages.get(stage));
            assertThat(count.entered()).isEqualTo(row.getLong(1));
            assertThat(count.completed()).isEqualTo(row.getLong(2));
            assertThat(count.open()).isEqualTo(row.getLong(3));
            assertThat(count.feesPaid()).isEqualTo(row.getLong(5));
          });
    }
    assertThat(Objects.requireNonNull(stages.get("permit")).late()).isPositive();
    Waiting health = Objects.requireNonNull(tallies.stored(crowd.series).waiting().get("health"));
    assertThat(health.quantile(0.5)).isEqualTo(percentile("0.5"));
    assertThat(health.quantile(0.9)).isEqualTo(percentile("0.9"));
  }

  private int percentile(String share) {
    return owner
        .sql()
        .sql(
            "select percentile_disc("
                + share
                + ") within group (order by done - opened) from casework.stages"
                + " where series = ? and stage = 'health' and progress = 'completed'")
        .param(crowd.series)
        .query(Integer.class)
        .single();
  }

  @Test
  void anOfficerCountsHerOfficesOnlyInALargeRoundToo() {
    long whole = entered("th");
    assertThat(whole).isEqualTo(Crowd.PEOPLE);
    assertThat(entered("th-10") + entered("th-50") + entered("th-85")).isEqualTo(whole);
    assertThat(entered("th-11")).isZero();
  }

  private long entered(String office) {
    return rounds
        .funnel(manager(office), Crowd.ROUND, Slice.WHOLE)
        .orElseThrow()
        .stages()
        .getFirst()
        .entered();
  }

  @Test
  void whileOneNodeCountsNoOtherDoes() throws SQLException {
    recount();
    try (Connection other = owner.connections().getConnection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + Recounts.LOCK + ")");
      assertThat(recounts.recount()).isFalse();
    }
    recount();
  }

  @Test
  void itRestsBetweenCountsUnlessSomebodyAsks() {
    Instant at = Instant.parse("2024-04-20T03:00:00Z");
    Recounts.Last last = new Recounts.Last(at, Duration.ofSeconds(4), 100, false);
    assertThat(last.isOver(at.plusSeconds(600), 100)).as("nothing moved").isFalse();
    assertThat(last.isOver(at.plusSeconds(43), 101)).as("still resting").isFalse();
    assertThat(last.isOver(at.plusSeconds(45), 101)).isTrue();
    Recounts.Last slow = new Recounts.Last(at, Duration.ofSeconds(60), 100, false);
    assertThat(slow.isOver(at.plusSeconds(181), 101)).as("never longer").isTrue();
    Recounts.Last asked = new Recounts.Last(at, Duration.ofSeconds(4), 100, true);
    assertThat(asked.isOver(at.plusSeconds(5), 100)).isTrue();
  }

  @Test
  void aLongListKnowsItsLengthAndIsInOrder() {
    var filter = new Cases.Filter(Crowd.ROUND, null, null, null, false, false, "due", null);
    var list = cases.list(manager("th"), filter, 100, 50);
    assertThat(list.total()).isEqualTo(Crowd.PEOPLE);
    assertThat(list.contents().getFirst().serial())
        .isEqualTo(900_000_000L + Crowd.PEOPLE - 100 * 50);
    var stage = new Cases.Filter(Crowd.ROUND, "registration", null, null, false, false, "due", "");
    assertThat(cases.list(manager("th"), stage, 0, 50).total()).isEqualTo(Crowd.PEOPLE);
    List<CaseView.Line> all = new ArrayList<>();
    cases.eachOfList(manager("th"), stage, all::add);
    assertThat(all).hasSize(Crowd.PEOPLE);
  }

  @Test
  void theOldestDueComeFirstWhateverTheOffice() {
    var late = new Cases.Filter(Crowd.ROUND, null, null, "th-50", false, true, "due", null);
    List<CaseView.Line> lines = new ArrayList<>();
    cases.eachOfList(manager("th"), late, lines::add);
    assertThat(lines).isNotEmpty().allMatch(line -> line.office().equals("th-50") && line.late());
    assertThat(lines).extracting(CaseView.Line::due).isSorted();
    assertThat(lines.stream().map(line -> line.stage() + line.serial()).distinct())
        .hasSameSizeAs(lines);
    var page = cases.list(manager("th"), late, 3, 20);
    assertThat(page.total()).isEqualTo(lines.size());
    assertThat(page.contents())
        .extracting(CaseView.Line::serial)
        .isEqualTo(lines.subList(60, 80).stream().map(CaseView.Line::serial).toList());
  }

  @Test
  void thePageSaysOfWhichMomentItIs() {
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, "programme-manager");
      page.navigate("/rounds/zz/crowded?lang=en");
      assertThat(page.locator(".lintas-counted").textContent()).contains("Counted");
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "round-crowded-" + screen);
      page.locator(".lintas-counted button").click();
      assertThat(page.locator("main").textContent()).contains("A new count has begun");
    }
  }
}
