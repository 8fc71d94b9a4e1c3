package org.lintas.complaints.admissions;

import java.time.Clock;
import java.util.List;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The complainant's door to who of justice reads her track: she is asked, and it is her hand that
 * gives the key and takes it back.
 */
@Component
public class Admissions {

  private final AdmissionStore store;
  private final AdmissionSteps steps;
  private final Clock clock;

  Admissions(AdmissionStore store, AdmissionSteps steps, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.clock = clock;
  }

  /** Every request, newest first. */
  public List<Admission> of(Receipts.Opened opened) {
    return store.opened(opened.keys(), opened.complaint());
  }

  public Result<Long> consent(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        hand(opened, "consent-admission"),
        row -> AdmissionRules.consenting(row.state()),
        row -> row.opened(clock.instant(), true));
  }

  public Result<Long> refuse(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        hand(opened, "refuse-admission"),
        row -> AdmissionRules.refusing(row.state()),
        AdmissionStore.Row::refused);
  }

  /** Takes a consent back, also one that a custodian gave in her stead. */
  public Result<Long> withdraw(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        hand(opened, "withdraw-admission"),
        row -> AdmissionRules.undoing(row.state()),
        row -> row.ended(clock.instant()));
  }

  /** Ends all of them: she takes her complaint back. */
  public void end(Receipts.Opened opened) {
    steps.end(
        opened.complaint(), hand(opened, "withdraw-admission"), row -> row.ended(clock.instant()));
  }

  private static AdmissionSteps.Hand hand(Receipts.Opened opened, String action) {
    return new AdmissionSteps.Hand(
        opened.keys(), row -> row.complaint() == opened.complaint(), action);
  }
}
