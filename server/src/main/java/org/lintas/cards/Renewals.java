package org.lintas.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.Reminders;
import org.lintas.cards.store.RenewalStore;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of renewals: cards of which the procedure wants somebody reminded before they end, once
 * that day has come, until a later card of the kind is issued. For whoever may change them.
 */
@Component
@Transactional(readOnly = true)
public class Renewals {

  private static final int COUNTED = 20_000;
  private static final int LOOKED_BACK = 90; // days after its end a card is still worth a call

  private final RenewalStore store;
  private final Procedures procedures;
  private final Offices offices;
  private final People people;
  private final Clock clock;

  Renewals(RenewalStore store, Procedures procedures, Offices offices, People people, Clock clock) {
    this.store = store;
    this.procedures = procedures;
    this.offices = offices;
    this.people = people;
    this.clock = clock;
  }

  /**
   * What to list. Null means any.
   *
   * @param office serial; the offices under it are meant too
   * @param kind of card
   * @param days at most so many until its end; negative for those that ended without renewal
   */
  public record Filter(@Nullable Integer office, @Nullable String kind, @Nullable Integer days) {}

  /**
   * A card to be renewed.
   *
   * @param person null in a list without names, and of a card about an organisation
   * @param left days until its end, 0 on the last; negative afterwards
   * @param reminders how many have come due
   */
  public record Line(
      IssuedCard card, @Nullable Person person, Published published, long left, int reminders) {}

  /** Soonest end first. The total is exact up to 20,000 lines. */
  public Page<Line> list(Caller.Officer officer, Filter filter, int page, int size) {
    RenewalStore.Wanted wanted = wanted(officer, filter);
    List<CardRow> rows = store.list(wanted, page * size, size);
    Map<Long, Person> persons =
        people.find(
            officer,
            rows.stream().filter(this::isOfPerson).map(CardRow::subject).distinct().toList());
    return new Page<>(
        rows.stream()
            .map(row ->
                line(row, isOfPerson(row) ? persons.get(row.subject()) : null, wanted.today()))
            .toList(),
        page,
        size,
        store.count(wanted, COUNTED));
  }

  private boolean isOfPerson(CardRow row) {
    return procedures.get(new Caller.Node("cards"), row.procedure()).procedure().subject()
        == SubjectKind.PERSON;
  }

  /** All lines of {@link #list}, without names, office by office: few are in memory. */
  public void each(Caller.Officer officer, Filter filter, Consumer<Line> reader) {
    RenewalStore.Wanted wanted = wanted(officer, filter);
    store.each(wanted, row -> reader.accept(line(row, null, wanted.today())));
  }

  /** Kinds of cards of which somebody is reminded, with a version that names them. */
  public Map<String, Published> kinds(Caller.Officer officer) {
    Map<String, Published> kinds = new LinkedHashMap<>();
    for (Published published : procedures.all(officer)) {
      for (Stage stage : published.procedure().stages()) {
        for (Effect.Issues issues : Reminders.of(stage)) {
          if (!offices.where(officer, stage.by()).isEmpty() || manages(officer)) {
            kinds.putIfAbsent(issues.card(), published);
          }
        }
      }
    }
    return kinds;
  }

  /** Whether there is anything that the officer could be reminded of. */
  public boolean concern(Caller.Officer officer) {
    return !kinds(officer).isEmpty();
  }

  private static boolean manages(Caller.Officer officer) {
    return officer.holds(CardAccess.PROGRAMME_MANAGER);
  }

  private RenewalStore.Wanted wanted(Caller.Officer officer, Filter filter) {
    LocalDate today = LocalDate.now(clock);
    Integer days = filter.days();
    boolean ended = days != null && days < 0;
    LocalDate last = days == null ? latest(today) : today.plusDays(days);
    return new RenewalStore.Wanted(
        where(officer, filter.office()),
        today,
        ended ? today.minusDays(LOOKED_BACK) : today,
        ended ? today.minusDays(1) : last,
        filter.kind());
  }

  /** The last day of a card of which somebody is reminded today by any procedure. */
  private LocalDate latest(LocalDate today) {
    LocalDate latest = today;
    for (Published published : procedures.all(new Caller.Node("cards"))) {
      for (Stage stage : published.procedure().stages()) {
        for (Effect.Issues issues : Reminders.of(stage)) {
          LocalDate end = today.plus(issues.remind().getFirst()).plusDays(3); // months differ
          latest = end.isAfter(latest) ? end : latest;
        }
      }
    }
    return latest;
  }

  private Map<Integer, List<Integer>> where(Caller.Officer officer, @Nullable Integer under) {
    Map<Integer, List<Integer>> where = new LinkedHashMap<>();
    for (Published published : procedures.all(officer)) {
      Set<Integer> there = new LinkedHashSet<>();
      for (Stage stage : published.procedure().stages()) {
        if (!Reminders.of(stage).isEmpty()) {
          there.addAll(offices.where(officer, stage.by()));
          there.addAll(offices.where(officer, CardAccess.PROGRAMME_MANAGER));
        }
      }
      there.stream()
          .filter(office -> under == null || offices.covers(under, office))
          .forEach(
              office -> where.computeIfAbsent(office, _ -> new ArrayList<>()).add(published.id()));
    }
    return where;
  }

  private Line line(CardRow row, @Nullable Person person, LocalDate today) {
    Published published = procedures.get(new Caller.Node("cards"), row.procedure());
    LocalDate end = row.expiresOn() == null ? LocalDate.MAX : row.expiresOn();
    int reminders = 0;
    Stage stage = published.procedure().findStage(row.stage()).orElseThrow();
    for (Effect.Issues issues : Reminders.of(stage)) {
      if (issues.card().equals(row.kind())) {
        reminders =
            (int)
                issues.remind().stream()
                    .filter(before -> !end.minus(before).isAfter(today))
                    .count();
      }
    }
    return new Line(
        Cards.issued(row), person, published, ChronoUnit.DAYS.between(today, end), reminders);
  }
}
