package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.casework.CasesMoved;
import org.lintas.casework.model.Standing;
import org.lintas.procedure.Event;

/** Tells of changes without anything of a person. */
final class Steps {

  private Steps() {}

  /** What a change was, once it is written. */
  static CasesMoved.Step of(Caller by, Change change) {
    List<CasesMoved.Effect> effects = new ArrayList<>(1);
    boolean corrected = false;
    for (Event event : change.events()) {
      if (event instanceof Event.EffectDue due) {
        effects.add(new CasesMoved.Effect(due, turn(change.after(), due.stage())));
      }
      corrected |= event instanceof Event.AnswersCorrected;
    }
    Standing after = change.after();
    return new CasesMoved.Step(
        after.serial(),
        after.version(),
        change.at(),
        by.signature(),
        after.origin().subject(),
        after.origin().procedure(),
        after.origin().office(),
        after.state().status(),
        effects,
        corrected,
        0);
  }

  private static int turn(Standing standing, String stage) {
    return standing.state().findStage(stage).map(at -> at.turn()).orElse(1);
  }

  /** That entries from one on no longer count. */
  static CasesMoved.Step back(Caller by, Standing after, java.time.Instant at, int entry) {
    return new CasesMoved.Step(
        after.serial(),
        after.version(),
        at,
        by.signature(),
        after.origin().subject(),
        after.origin().procedure(),
        after.origin().office(),
        after.state().status(),
        List.of(),
        false,
        entry);
  }
}
