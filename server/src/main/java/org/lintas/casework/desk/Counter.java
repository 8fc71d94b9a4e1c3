package org.lintas.casework.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Opening;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Takes people in: finds what may be begun where, warns of doubles, begins the case. */
@Component
class Counter {

  private final Procedures procedures;
  private final Offices offices;
  private final CounterSubjects subjects;
  private final Cases cases;
  private final Clock clock;

  Counter(
      Procedures procedures, Offices offices, CounterSubjects subjects, Cases cases, Clock clock) {
    this.procedures = procedures;
    this.offices = offices;
    this.subjects = subjects;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * What was entered to begin a case.
   *
   * @param office code
   * @param known serial of a person or organisation already known, or null
   * @param another whether the officer has said that nobody alike is the same
   * @param once made with the form: a second sending begins no second case
   */
  record Taking(
      Procedure procedure,
      String office,
      @Nullable Long known,
      boolean another,
      String once,
      Action.Start raw) {}

  /** What came of it. */
  sealed interface Taken {

    record Begun(CaseView view) implements Taken {}

    record Refused(List<Reason> reasons) implements Taken {}

    /** Nothing was recorded: somebody alike is known. */
    record Alike(CaseSubject entered, List<CounterViews.Suspect> known) implements Taken {}
  }

  /** Procedures that the officer may begin. */
  List<Published> procedures(Caller.Officer officer) {
    return procedures.current(officer).stream()
        .filter(each -> officer.holds(each.procedure().first().by()))
        .toList();
  }

  Optional<Published> find(Caller.Officer officer, String authority, String name) {
    return procedures(officer).stream()
        .filter(each ->
            each.procedure().name().authority().equals(authority)
                && each.procedure().name().name().equals(name))
        .findFirst();
  }

  /** Offices where the officer may begin it. */
  List<Office> offices(Caller.Officer officer, Procedure procedure, Locale locale) {
    Set<Integer> where = offices.where(officer, procedure.first().by());
    return offices.all(locale).stream().filter(each -> where.contains(each.id())).toList();
  }

  Optional<CaseSubject> subject(
      Caller.Officer officer, Procedure procedure, @Nullable Long serial) {
    return serial == null ? Optional.empty() : subjects.find(officer, procedure.subject(), serial);
  }

  org.lintas.shared.Page<CaseSubject> search(
      Caller.Officer officer, Procedure procedure, String words, int size) {
    return subjects.search(officer, procedure.subject(), words, size);
  }

  /** Today, if the first stage can be done today. */
  Optional<LocalDate> today(Procedure procedure) {
    LocalDate today = LocalDate.now(clock);
    Stage first = procedure.first();
    return first.window() == null || first.window().contains(today)
        ? Optional.of(today)
        : Optional.empty();
  }

  /** Begins the case, unless something is wrong or somebody alike is known. */
  Taken take(Caller.Officer officer, Taking taking) {
    if (taking.known() == null && !taking.another()) {
      switch (foreseen(officer, taking)) {
        case Decision.Refused(List<Reason> reasons) -> {
          return new Taken.Refused(reasons);
        }
        case Decision.Accepted(var events, CaseState next) -> {
          Optional<Taken> alike = alike(officer, taking.procedure(), next);
          if (alike.isPresent()) {
            return alike.get();
          }
        }
      }
    }
    return begin(officer, taking);
  }

  /** What speaks against it, without beginning anything. */
  Taken judge(Caller.Officer officer, Taking taking) {
    return foreseen(officer, taking) instanceof Decision.Refused(List<Reason> reasons)
        ? new Taken.Refused(reasons)
        : new Taken.Refused(List.of());
  }

  private Taken begin(Caller.Officer officer, Taking taking) {
    Opening opening =
        new Opening(
            taking.procedure().name(),
            taking.office(),
            taking.known(),
            taking.once().isEmpty() ? null : "counter-" + taking.once());
    return switch (cases.start(officer, opening, actor -> by(actor, taking.raw()))) {
      case Result.Done<CaseView>(CaseView view) -> new Taken.Begun(view);
      case Result.Refused<CaseView>(List<Reason> reasons) -> new Taken.Refused(reasons);
      case Result.Missing<CaseView> _, Result.Stale<CaseView> _ -> throw new NotFound();
    };
  }

  /** What the engine will say, so that a warning comes only after everything else is right. */
  private Decision foreseen(Caller.Officer officer, Taking taking) {
    Set<String> roles =
        offices
            .find(taking.office(), Locale.ENGLISH)
            .map(office -> offices.roles(officer, office.id()))
            .orElse(Set.of());
    return Engine.decide(
        taking.procedure(),
        CaseState.NONE,
        by(new Actor(officer.signature(), roles), taking.raw()),
        LocalDate.now(clock));
  }

  private Optional<Taken> alike(Caller.Officer officer, Procedure procedure, CaseState next) {
    return subjects
        .entered(procedure, next)
        .map(entered -> new Taken.Alike(entered, subjects.alike(officer, entered)))
        .filter(alike -> !alike.known().isEmpty())
        .map(alike -> (Taken) alike);
  }

  private static Action.Start by(Actor actor, Action.Start raw) {
    return new Action.Start(actor, raw.on(), raw.outcome(), raw.answers(), raw.payments());
  }
}
