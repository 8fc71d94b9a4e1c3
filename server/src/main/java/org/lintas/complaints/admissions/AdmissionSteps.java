package org.lintas.complaints.admissions;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lintas.complaints.admissions.Admission.State;
import org.lintas.complaints.admissions.AdmissionStore.Row;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Holder;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * How a step with an admission is taken, by whoever may: by the rules, journalled, all or nothing;
 * the key follows the state, given or taken by the hand that takes the step.
 */
@Component
class AdmissionSteps {

  private final AdmissionStore store;
  private final Vault vault;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;

  AdmissionSteps(
      AdmissionStore store, Vault vault, ComplaintJournal journal, AllOrNothing allOrNothing) {
    this.store = store;
    this.vault = vault;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
  }

  /**
   * Whose hand it is.
   *
   * @param allowed whether an admission exists for her
   * @param action as the journal names it
   */
  record Hand(Keys keys, Predicate<Row> allowed, String action) {}

  Result<Long> take(
      long id, Hand hand, Function<Row, List<Reason>> rules, UnaryOperator<Row> step) {
    return allOrNothing.step(
        () -> store.lock(id).filter(hand.allowed()),
        rules,
        row -> {
          change(hand, row, step.apply(row));
          return id;
        });
  }

  private void change(Hand hand, Row before, Row after) {
    store.change(after);
    Holder reader = Holder.member(after.parties().reader());
    if (after.state() == State.OPEN) {
      vault.share(hand.keys(), after.complaint(), Compartment.TRACK, reader, null);
    } else if (before.state() == State.OPEN) {
      vault.withdraw(hand.keys(), after.complaint(), Compartment.TRACK, reader);
    }
    journal.append(
        after.complaint(),
        hand.keys().signature(),
        hand.action(),
        Map.of("admission", Long.toString(after.id())));
  }

  /** Ends all that is alive of a complaint. */
  void end(long complaint, Hand hand, UnaryOperator<Row> step) {
    allOrNothing.run(() ->
        store.of(complaint).stream()
            .flatMap(each -> store.lock(each.id()).stream())
            .filter(each -> hand.allowed().test(each) && each.state().isAlive())
            .forEach(each -> change(hand, each, step.apply(each))));
  }

  /** Asks the complainant. */
  void begin(Keys keys, Row row, String reader) {
    allOrNothing.run(() -> {
      store.add(row);
      journal.append(row.complaint(), keys.signature(), "ask-admission", Map.of("reader", reader));
    });
  }
}
