package org.lintas.casework.imports.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.model.Entered;
import org.lintas.casework.imports.model.Task;
import org.lintas.casework.imports.model.Verdicts;
import org.lintas.casework.imports.model.Verdicts.Verdict;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Change;
import org.lintas.casework.store.Ledger;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Judges rows that complete a later stage: all their cases are read by two statements. */
@Component
class Completions {

  private final CaseLists lists;
  private final Ledger ledger;
  private final Procedures procedures;
  private final Clock clock;

  Completions(CaseLists lists, Ledger ledger, Procedures procedures, Clock clock) {
    this.lists = lists;
    this.ledger = ledger;
    this.procedures = procedures;
    this.clock = clock;
  }

  Judged judge(Task task, List<Entered> rows, boolean trial) {
    Judged judged = new Judged(task.heading());
    Map<String, Long> serials = serials(task, rows);
    Map<Long, Standing> standings = serials.isEmpty() ? Map.of() : ledger.read(serials.values());
    Map<Long, Entered> moved = new HashMap<>();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (Entered row : rows) {
      Standing standing = Beginnings.found(serials.get(row.key()), standings);
      Entered before = standing == null ? null : moved.get(standing.serial());
      Verdict verdict = before == null ? judge(task, row, standing) : Verdicts.twin(before, row);
      switch (verdict) {
        case Verdict.Accepted(Entered accepted, int office, var decided) -> {
          Standing found = Objects.requireNonNull(standing);
          moved.put(found.serial(), row);
          if (trial) {
            judged.accept(row);
          } else {
            judged.accept(row, change(found, decided.events(), decided.next(), at));
          }
        }
        case Verdict.Already _ -> judged.addAlready();
        case Verdict.Rejected rejected -> judged.reject(row, rejected.reasons());
      }
    }
    return judged;
  }

  private Change change(Standing standing, List<Event> events, CaseState next, Instant at) {
    return new Change(
        published(standing),
        standing,
        standing.after(events, next, at),
        events,
        Beginnings.ACTION,
        at,
        null,
        null);
  }

  private Map<String, Long> serials(Task task, List<Entered> rows) {
    Map<String, Long> serials = new HashMap<>();
    List<String> references = new ArrayList<>(rows.size());
    for (Entered row : rows) {
      if (row.reference() != null) {
        references.add(row.reference());
      } else if (row.serial() != null) {
        serials.put(row.key(), row.serial());
      }
    }
    serials.putAll(lists.findByReferences(task.series(), references));
    return serials;
  }

  /** A case of another procedure or at another's office looks as if it were not there. */
  private Verdict judge(Task task, Entered row, @Nullable Standing standing) {
    if (standing == null
        || !task.scope().allowed().contains(standing.origin().office())
        || !isOf(task, published(standing))) {
      return new Verdict.Rejected(List.of(new Reason("unknown-case", "reference", Map.of())));
    }
    return Verdicts.complete(task, published(standing), row, standing);
  }

  private static boolean isOf(Task task, Published published) {
    return published.procedure().name().equals(task.published().procedure().name());
  }

  private Published published(Standing standing) {
    return procedures.get(Beginnings.SELF, standing.origin().procedure());
  }
}
