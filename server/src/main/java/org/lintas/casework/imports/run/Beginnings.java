package org.lintas.casework.imports.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.imports.model.Entered;
import org.lintas.casework.imports.model.Task;
import org.lintas.casework.imports.model.Verdicts;
import org.lintas.casework.imports.model.Verdicts.Verdict;
import org.lintas.casework.model.Origin;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Subject;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Change;
import org.lintas.casework.store.Ledger;
import org.lintas.casework.store.Serials;
import org.lintas.people.Newcomers;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Event;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Judges rows that begin cases: what is there already by three statements, the rest by none. */
@Component
class Beginnings {

  static final String ACTION = "import";
  static final Caller SELF = new Caller.Node("import");

  private final CaseLists lists;
  private final Ledger ledger;
  private final Serials serials;
  private final People people;
  private final Procedures procedures;
  private final Clock clock;

  Beginnings(
      CaseLists lists,
      Ledger ledger,
      Serials serials,
      People people,
      Procedures procedures,
      Clock clock) {
    this.lists = lists;
    this.ledger = ledger;
    this.serials = serials;
    this.people = people;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** A row that shall begin a case, and the person it tells of. */
  private record Begun(Verdict.Accepted verdict, Person.Particulars person) {}

  /**
   * @param before persons of the lot before, perhaps not entered yet
   */
  Judged judge(Task task, List<Entered> rows, boolean trial, @Nullable Newcomers before) {
    Judged judged = new Judged(task.heading());
    Map<String, Long> there =
        lists.findByReferences(task.series(), rows.stream().map(Entered::key).toList());
    Map<Long, Standing> standings = there.isEmpty() ? Map.of() : ledger.read(there.values());
    Map<String, Entered> taken = new HashMap<>();
    List<Begun> begun = new ArrayList<>(rows.size());
    for (Entered row : rows) {
      Entered twin = taken.get(row.key());
      Verdict verdict =
          twin == null
              ? judge(task, row, found(there.get(row.key()), standings))
              : Verdicts.twin(twin, row);
      switch (verdict) {
        case Verdict.Accepted accepted -> {
          taken.put(row.key(), row);
          addBegun(judged, begun, task, accepted);
        }
        case Verdict.Already _ -> judged.addAlready();
        case Verdict.Rejected rejected -> judged.reject(row, rejected.reasons());
      }
    }
    if (trial) {
      begun.forEach(each -> judged.accept(each.verdict().row()));
    } else {
      addChanges(judged, task, begun, before);
    }
    return judged;
  }

  static @Nullable Standing found(@Nullable Long serial, Map<Long, Standing> standings) {
    return serial == null ? null : standings.get(serial);
  }

  private Verdict judge(Task task, Entered row, @Nullable Standing standing) {
    return standing == null
        ? Verdicts.begin(task, task.published(), row)
        : Verdicts.repeat(task, procedures.get(SELF, standing.origin().procedure()), row, standing);
  }

  private static void addBegun(
      Judged judged, List<Begun> begun, Task task, Verdict.Accepted accepted) {
    Subject.of(task.published().procedure(), accepted.decided().next())
        .ifPresentOrElse(
            person -> begun.add(new Begun(accepted, person)),
            () ->
                judged.reject(
                    accepted.row(), List.of(new Reason("person-required", "fullName", Map.of()))));
  }

  private void addChanges(Judged judged, Task task, List<Begun> begun, @Nullable Newcomers before) {
    if (begun.isEmpty()) {
      return;
    }
    Newcomers newcomers = people.meet(SELF, begun.stream().map(Begun::person).toList(), before);
    judged.setNewcomers(newcomers);
    List<Long> taken = serials.take(begun.size());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int index = 0; index < begun.size(); index++) {
      Begun each = begun.get(index);
      Entered row = each.verdict().row();
      Origin origin =
          new Origin(
              task.published().id(),
              newcomers.serial(index),
              each.verdict().office(),
              row.reference(),
              newcomers.alike(index));
      Standing unborn = Standing.unborn(taken.get(index), origin);
      List<Event> events = each.verdict().decided().events();
      Standing after = unborn.after(events, each.verdict().decided().next(), at);
      judged.accept(
          row, new Change(task.published(), unborn, after, events, ACTION, at, newcomers, null));
    }
  }
}
