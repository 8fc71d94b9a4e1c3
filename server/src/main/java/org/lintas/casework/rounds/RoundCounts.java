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
import org.lintas.access.Office;
import org.lintas.access.Offices;
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
  private final Counts counts;
  private final Clock clock;

  RoundCounts(Procedures procedures, Offices offices, Counts counts, Clock clock) {
    this.procedures = procedures;
    this.offices = offices;
    this.counts = counts;
    this.clock = clock;
  }

  /** A round as one caller may see it. */
  public record View(Published published, Counts.Scope scope) {}

  public List<Published> visible(Caller caller) {
    return procedures.current(caller).stream()
        .filter(published -> !mayCount(caller, published.procedure()).isEmpty())
        .sorted(Comparator.comparing(published -> published.procedure().name().toString()))
        .toList();
  }

  public Optional<View> scope(Caller caller, ProcedureName name, Slice slice) {
    return procedures
        .findCurrent(caller, name)
        .flatMap(published -> {
          Set<Integer> mine = mayCount(caller, published.procedure());
          return mine.isEmpty()
              ? Optional.empty()
              : Optional.of(new View(published, scope(caller, published, mine, slice)));
        });
  }

  private Counts.Scope scope(Caller caller, Published published, Set<Integer> mine, Slice slice) {
    return new Counts.Scope(
        procedures.series(caller, published.procedure().name()),
        within(mine, slice).toArray(Integer[]::new),
        slice.facts());
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

  public List<StageCount> stages(View view) {
    Map<String, StageCount> counted = counts.stages(view.scope(), LocalDate.now(clock));
    return view.published().procedure().stages().stream()
        .map(Stage::name)
        .map(stage -> counted.getOrDefault(stage, StageCount.none(stage)))
        .toList();
  }

  public Breakdown breakdown(View view, String by) {
    String first = view.published().procedure().stages().getFirst().name();
    List<Breakdown.Row> rows =
        by.equals("office")
            ? counts.byOffice(view.scope()).stream().map(this::named).toList()
            : counts.byFact(view.scope(), by);
    return new Breakdown(
        by,
        rows.stream()
            .sorted(
                Comparator.comparingLong((Breakdown.Row row) -> -row.entered(first))
                    .thenComparing(Breakdown.Row::value))
            .toList());
  }

  private Breakdown.Row named(Breakdown.Row row) {
    Office office = offices.get(Integer.parseInt(row.value()), Locale.ROOT);
    return new Breakdown.Row(office.code(), row.entered(), row.completed());
  }

  public Dashboard dashboard(View view, String by) {
    Map<String, Waiting> waiting = counts.waiting(view.scope());
    return new Dashboard(
        view.published(),
        stages(view),
        breakdown(view, by),
        view.published().procedure().stages().stream()
            .map(stage -> waiting.get(stage.name()))
            .filter(Objects::nonNull)
            .toList(),
        counts.pace(view.scope()),
        counts.dimensions(view.scope().series()));
  }
}
