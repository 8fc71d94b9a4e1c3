package org.lintas.procedure;

import static org.lintas.procedure.CaseState.Progress.AWAITING_APPROVAL;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;

/** A stage's state on its way to the next: what an event does not name stays. */
final class StageChange {
  private Progress progress = Progress.OPEN;
  int turn;
  @Nullable LocalDate opened;
  @Nullable LocalDate due;
  @Nullable LocalDate done;
  @Nullable String outcome;
  Map<String, String> answers = Map.of();
  Map<String, Money> paid = Map.of();
  List<String> flags = List.of();
  @Nullable String by;
  private Set<String> barred = Set.of();
  @Nullable String reason;

  private StageChange() {}

  static StageChange begin() {
    return new StageChange();
  }

  static StageChange of(StageState before) {
    StageChange change = new StageChange();
    change.progress = before.progress();
    change.turn = before.turn();
    change.opened = before.opened();
    change.due = before.due();
    change.done = before.done();
    change.outcome = before.outcome();
    change.answers = before.answers();
    change.paid = before.paid();
    change.flags = before.flags();
    change.by = before.by();
    change.barred = before.barred();
    change.reason = before.reason();
    return change;
  }

  /** Takes back what was decided; answers stay, so that nobody types them twice. */
  void undo() {
    if (progress == AWAITING_APPROVAL) {
      admit(by);
    }
    done = null;
    outcome = null;
    flags = List.of();
    by = null;
  }

  void bar(@Nullable String id) {
    if (id != null && !barred.contains(id)) {
      Set<String> more = new HashSet<>(barred);
      more.add(id);
      barred = Set.copyOf(more);
    }
  }

  void admit(@Nullable String id) {
    if (id != null && barred.contains(id)) {
      Set<String> fewer = new HashSet<>(barred);
      fewer.remove(id);
      barred = Set.copyOf(fewer);
    }
  }

  StageState to(Progress next) {
    return new StageState(
        next, turn, opened, due, done, outcome, answers, paid, flags, by, barred, reason);
  }
}
