package org.lintas.casework.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.rounds.Count.Scope;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Finds what a caller may count, and counts it. */
@Component
public class RoundCounts {

  /** Roles that see the figures of every procedure at their offices. */
  private static final Set<String> OVERSEERS = Set.of("programme-manager", "policy-officer");

  private final Procedures procedures;
  private final Offices offices;
  private final Tallies tallies;
  private final Recounts recounts;
  private final Clock clock;

  RoundCounts(
      Procedures procedures, Offices offices, Tallies tallies, Recounts recounts, Clock clock) {
    this.procedures = procedures;
    this.offices = offices;
    this.tallies = tallies;
    this.recounts = recounts;
    this.clock = clock;
  }

  /** A round as one caller may see it, counted. */
  public record View(Published published, Count whole, Count count) {}

  public List<Published> visible(Caller caller) {
    return procedures.current(caller).stream()
        .filter(published -> !mayCount(caller, published.procedure()).isEmpty())
        .sorted(Comparator.comparing(published -> published.procedure().name().toString()))
        .toList();
  }

  public Optional<View> view(Caller caller, ProcedureName name, Slice slice) {
    return procedures
        .findCurrent(caller, name)
        .flatMap(published -> {
          Set<Integer> mine = mayCount(caller, published.procedure());
          return mine.isEmpty()
              ? Optional.empty()
              : Optional.of(view(caller, published, new Scope(within(mine, slice), slice.facts())));
        });
  }

  private View view(Caller caller, Published published, Scope scope) {
    Count whole = tallies.count(procedures.series(caller, published.procedure().name()));
    return new View(published, whole, whole.within(scope));
  }

  public boolean mayCount(Caller caller, ProcedureName name) {
    return procedures
        .findCurrent(caller, name)
        .filter(published -> !mayCount(caller, published.procedure()).isEmpty())
        .isPresent();
  }

  public void wantRecount() {
    recounts.want();
  }

  private Set<Integer> within(Set<Integer> mine, Slice slice) {
    if (slice.office() == null) {
      return mine;
    }
    Set<Integer> chosen = new HashSet<>();
    offices
        .find(slice.office(), Locale.ROOT)
        .ifPresent(office ->
            mine.stream().filter(each -> offices.covers(office.id(), each)).forEach(chosen::add));
    return chosen;
  }

  private Set<Integer> mayCount(Caller caller, Procedure procedure) {
    return switch (caller) {
      case Caller.Visitor visitor -> Set.of();
      case Caller.Node node -> {
        Set<Integer> all = new HashSet<>();
        offices.all(Locale.ROOT).forEach(office -> all.add(office.id()));
        yield all;
      }
      case Caller.Officer officer -> {
        Set<String> roles = new HashSet<>(OVERSEERS);
        procedure.stages().forEach(stage -> roles.add(stage.by()));
        Set<Integer> mine = new HashSet<>();
        roles.forEach(role -> mine.addAll(offices.where(officer, role)));
        yield mine;
      }
    };
  }

  public Funnel funnel(View view) {
    return new Funnel(view.published(), view.count().at(), stages(view));
  }

  private List<StageCount> stages(View view) {
    Map<String, StageCount> counted = view.count().stages(LocalDate.now(clock));
    return view.published().procedure().stages().stream()
        .map(Stage::name)
        .map(stage -> counted.getOrDefault(stage, StageCount.none(stage)))
        .toList();
  }

  public Breakdown breakdown(View view, String by) {
    String first = view.published().procedure().stages().getFirst().name();
    List<Breakdown.Row> rows =
        by.equals("office") ? view.count().byOffice(this::code) : view.count().byFact(by);
    return new Breakdown(
        by,
        rows.stream()
            .sorted(
                Comparator.comparingLong((Breakdown.Row row) -> -row.entered(first))
                    .thenComparing(Breakdown.Row::value))
            .toList());
  }

  private String code(int office) {
    return offices.get(office, Locale.ROOT).code();
  }

  public Dashboard dashboard(View view, String by) {
    Map<String, Waiting> waiting = view.count().waiting();
    return new Dashboard(
        view.published(),
        view.count().at(),
        view.count().stored(),
        stages(view),
        breakdown(view, by),
        view.published().procedure().stages().stream()
            .map(stage -> waiting.get(stage.name()))
            .filter(Objects::nonNull)
            .toList(),
        view.count().pace(),
        view.whole().dimensions());
  }
}
