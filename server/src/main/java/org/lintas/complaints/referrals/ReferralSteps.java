package org.lintas.complaints.referrals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * How a step with a referral is taken, by whoever may: by the rules, journalled, all or nothing.
 */
@Component
class ReferralSteps {

  private final ReferralStore store;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;

  ReferralSteps(ReferralStore store, ComplaintJournal journal, AllOrNothing allOrNothing) {
    this.store = store;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
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
    return allOrNothing.step(
        () -> store.lock(id).filter(actor.allowed()),
        rules,
        referral -> {
          Referral changed = step.apply(referral);
          store.change(changed);
          journal.append(
              changed.complaint(),
              actor.signature(),
              actor.action(),
              Map.of("referral", Long.toString(id)));
          return changed;
        });
  }

  /** Asks the complainant. */
  void begin(Keys keys, Referral asked) {
    allOrNothing.run(() -> {
      store.add(keys, asked);
      journal.append(
          asked.complaint(),
          keys.signature(),
          "ask-referral",
          Map.of("to", asked.to(), "way", asked.way().word()));
    });
  }
}
