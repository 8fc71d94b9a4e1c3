package org.lintas.complaints.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.access.Caller;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** How the desk takes a step with a case: entitled, by the rules, journalled, all or nothing. */
@Component
class DeskSteps {

  private final DocketStore store;
  private final Entrance entrance;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;

  DeskSteps(
      DocketStore store, Entrance entrance, ComplaintJournal journal, AllOrNothing allOrNothing) {
    this.store = store;
    this.entrance = entrance;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
  }

  /** A case under a caseworker's hands. */
  record Step(Docket docket, Keys keys) {

    /** The case as it was, with what the journal is to say: codes only. */
    Taken said(Map<String, String> codes) {
      return new Taken(docket, codes);
    }
  }

  /** A case after a step. */
  record Taken(Docket docket, Map<String, String> codes) {}

  /**
   * Takes a step, if the rules let it.
   *
   * @param action as the journal names it
   */
  Result<Docket> take(
      Caller.Officer officer,
      String number,
      String action,
      Function<Docket, List<Reason>> rules,
      Function<Step, Taken> work) {
    return allOrNothing.step(
        () -> entrance.held(officer, number).flatMap(seen -> step(officer, seen)),
        step -> rules.apply(step.docket()),
        step -> {
          Taken taken = work.apply(step);
          if (!taken.docket().equals(step.docket())) {
            store.change(taken.docket());
          }
          journal.append(step.docket().id(), officer.signature(), action, taken.codes());
          return taken.docket();
        });
  }

  /** None when it was handed over in between. */
  private Optional<Step> step(Caller.Officer officer, Docket seen) {
    return store
        .lock(seen.id())
        .filter(docket -> entrance.holds(officer, docket))
        .map(docket -> new Step(docket, entrance.keys(officer)));
  }
}
