package org.lintas.complaints.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.access.Caller;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the desk takes a step with a case: entitled, by the rules, journalled, all or nothing. */
@Component
class DeskSteps {

  private final DocketStore store;
  private final Entrance entrance;
  private final ComplaintJournal journal;
  private final TransactionTemplate transaction;

  DeskSteps(
      DocketStore store,
      Entrance entrance,
      ComplaintJournal journal,
      @Qualifier("complaints") TransactionTemplate transaction) {
    this.store = store;
    this.entrance = entrance;
    this.journal = journal;
    this.transaction = transaction;
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
    Optional<Docket> seen =
        entrance.find(officer, number).filter(each -> entrance.holds(officer, each));
    if (seen.isEmpty()) {
      return new Result.Missing<>();
    }
    Keys keys = entrance.keys(officer);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Docket docket = store.lock(seen.get().id()).orElseThrow();
          List<Reason> faults = rules.apply(docket);
          if (!faults.isEmpty()) {
            return new Result.Refused<>(faults);
          }
          Taken taken = work.apply(new Step(docket, keys));
          if (!taken.docket().equals(docket)) {
            store.change(taken.docket());
          }
          journal.append(docket.id(), officer.signature(), action, taken.codes());
          return new Result.Done<>(taken.docket());
        }));
  }
}
