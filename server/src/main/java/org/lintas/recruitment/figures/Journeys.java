package org.lintas.recruitment.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.Passages;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.figures.model.Journey;
import org.lintas.recruitment.figures.model.Journey.Step;
import org.lintas.recruitment.figures.model.Station;
import org.lintas.recruitment.figures.store.JourneyStore;
import org.lintas.shared.Disclosure;
import org.springframework.stereotype.Component;

/**
 * The door to how long the way from a job order to work takes, in how many steps and at what cost.
 * Anybody may read it: no line is about fewer than five workers, and how many there are is told in
 * fives, so that two lines cannot be held against each other. There are no totals.
 */
@Component
public class Journeys {

  private static final Caller.Node SELF = new Caller.Node("figures");

  private final JourneyStore store;
  private final Passages passages;
  private final Corridors corridors;
  private final Rates rates;

  Journeys(JourneyStore store, Passages passages, Corridors corridors, Rates rates) {
    this.store = store;
    this.passages = passages;
    this.corridors = corridors;
    this.rates = rates;
  }

  /**
   * One step of the way in a corridor.
   *
   * @param to station where it ends; null for the whole way
   * @param atLeast workers, in fives
   * @param median days
   * @param fourthQuintile days that four of five do not wait longer than
   * @param cost what the worker in the middle paid in it; null when fewer than five told
   */
  public record Line(
      String corridor,
      @Nullable Station from,
      @Nullable Station to,
      int atLeast,
      long median,
      long fourthQuintile,
      @Nullable Money cost) {}

  /**
   * How often workers had to do something: sign, pay, see an office.
   *
   * @param median of the worker in the middle
   */
  public record Things(String corridor, int atLeast, long median) {}

  /** All that may be told, by corridor. */
  public record Told(List<Line> lines, List<Things> things) {}

  /** Ways that ended between two days. */
  public Told between(Caller caller, LocalDate first, LocalDate last) {
    Map<String, List<Journey>> byCorridor = new TreeMap<>();
    journeys(first, last)
        .forEach(each ->
            byCorridor.computeIfAbsent(each.corridor(), none -> new ArrayList<>()).add(each));
    List<Line> lines = new ArrayList<>();
    List<Things> things = new ArrayList<>();
    byCorridor.forEach((corridor, of) -> {
      lines.addAll(lines(corridor, of));
      things(corridor, of).ifPresent(things::add);
    });
    return new Told(List.copyOf(lines), List.copyOf(things));
  }

  private List<Journey> journeys(LocalDate first, LocalDate last) {
    List<JourneyStore.Row> rows = store.between(first, last);
    Map<Long, Passages.Passage> cases =
        passages.of(
            SELF,
            rows.stream().map(JourneyStore.Row::caseSerial).filter(Objects::nonNull).toList());
    return rows.stream()
        .map(row -> journey(row, row.caseSerial() == null ? null : cases.get(row.caseSerial())))
        .toList();
  }

  private Journey journey(JourneyStore.Row row, Passages.@Nullable Passage passage) {
    Map<Station, LocalDate> days = new EnumMap<>(row.days());
    LocalDate granted = passage == null ? null : passage.granted();
    LocalDate began = days.get(Station.WORK);
    if (granted != null && (began == null || !granted.isAfter(began))) {
      days.put(Station.PAPERS, granted); // later ones renew what she has
    }
    String currency = corridors.named(row.corridor()).map(Corridor::currency).orElse(null);
    return new Journey(
        row.corridor(),
        days,
        row.paid() == null || currency == null ? null : converted(row.paid(), currency),
        passage == null ? 0 : passage.stages());
  }

  /** Null when there is no rate for one of them: half of a cost is none. */
  private @Nullable List<Journey.Paid> converted(List<JourneyStore.Payment> paid, String currency) {
    List<Journey.Paid> converted = new ArrayList<>();
    for (JourneyStore.Payment each : paid) {
      Optional<Rates.Converted> amount = rates.convert(each.amount(), currency, each.on());
      if (amount.isEmpty()) {
        return null;
      }
      converted.add(new Journey.Paid(each.on(), amount.get().money().amount()));
    }
    return converted;
  }

  private List<Line> lines(String corridor, List<Journey> journeys) {
    Map<Station, Map<Station, List<Step>>> steps = new EnumMap<>(Station.class);
    journeys.stream()
        .flatMap(each -> each.steps().stream())
        .forEach(step ->
            steps
                .computeIfAbsent(step.from(), none -> new EnumMap<>(Station.class))
                .computeIfAbsent(step.to(), none -> new ArrayList<>())
                .add(step));
    List<Line> lines = new ArrayList<>();
    steps.forEach((from, byEnd) ->
        byEnd.forEach((to, of) -> line(corridor, from, to, of).ifPresent(lines::add)));
    List<Step> whole = journeys.stream().flatMap(each -> each.whole().stream()).toList();
    line(corridor, null, null, whole).ifPresent(lines::add);
    return lines;
  }

  private Optional<Line> line(
      String corridor, @Nullable Station from, @Nullable Station to, List<Step> of) {
    return of.size() < Disclosure.FEWEST
        ? Optional.empty()
        : Optional.of(
            new Line(
                corridor,
                from,
                to,
                fives(of.size()),
                middle(of.stream().map(Step::days).sorted().toList()),
                of.stream().map(Step::days).sorted().toList().get((of.size() * 4 + 4) / 5 - 1),
                cost(corridor, of)));
  }

  private @Nullable Money cost(String corridor, List<Step> of) {
    List<BigDecimal> costs =
        of.stream().flatMap(each -> Optional.ofNullable(each.cost()).stream()).sorted().toList();
    Optional<String> currency = corridors.named(corridor).map(Corridor::currency);
    return costs.size() < Disclosure.FEWEST || currency.isEmpty()
        ? null
        : Money.of(
            costs.get((costs.size() - 1) / 2).setScale(0, RoundingMode.HALF_UP)
                + " "
                + currency.get());
  }

  private static Optional<Things> things(String corridor, List<Journey> journeys) {
    List<Long> counts =
        journeys.stream()
            .filter(each -> each.days().containsKey(Station.WORK) && each.paid() != null)
            .map(each -> (long) each.things())
            .sorted()
            .toList();
    return counts.size() < Disclosure.FEWEST
        ? Optional.empty()
        : Optional.of(new Things(corridor, fives(counts.size()), middle(counts)));
  }

  /** The lower of two in the middle: nobody waits half a day. */
  private static long middle(List<Long> sorted) {
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static int fives(int workers) {
    return workers / Disclosure.FEWEST * Disclosure.FEWEST;
  }
}
