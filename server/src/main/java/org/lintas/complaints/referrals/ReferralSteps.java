package org.lintas.complaints.referrals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a step with a referral is taken, by whoever may: by the rules, journalled, all or nothing.
 */
@Component
class ReferralSteps {

  private final ReferralStore store;
  private final ComplaintJournal journal;
  private final TransactionTemplate transaction;

  ReferralSteps(
      ReferralStore store,
      ComplaintJournal journal,
      @Qualifier("complaints") TransactionTemplate transaction) {
    this.store = store;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Who takes a step.
   *
   * @param signature for the journal
   * @param allowed whether a referral exists for her
   * @param action as the journal names it
   */
  record Actor(String signature, Predicate<Referral> allowed, String action) {}

  Result<Referral> take(
      long id, Actor actor, Function<Referral, List<Reason>> rules, UnaryOperator<Referral> step) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<Referral> found = store.lock(id).filter(actor.allowed());
          if (found.isEmpty()) {
            return new Result.Missing<>();
          }
          List<Reason> faults = rules.apply(found.get());
          if (!faults.isEmpty()) {
            return new Result.Refused<>(faults);
          }
          Referral changed = step.apply(found.get());
          store.change(changed);
          journal.append(
              changed.complaint(),
              actor.signature(),
              actor.action(),
              Map.of("referral", Long.toString(id)));
          return new Result.Done<>(changed);
        }));
  }

  /** Asks the complainant. */
  void begin(Keys keys, Referral asked) {
    transaction.executeWithoutResult(status -> {
      store.add(keys, asked);
      journal.append(
          asked.complaint(),
          keys.signature(),
          "ask-referral",
          Map.of("to", asked.to(), "way", asked.way().word()));
    });
  }
}
