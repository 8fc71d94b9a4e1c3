package org.lintas.complaints.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lintas.complaints.Channels;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The complainant's door to referrals of her case: nothing is offered before she consents. */
@Component
public class Referrals {

  private final ReferralStore store;
  private final ReferralSteps steps;
  private final Handover handover;
  private final Channels channels;
  private final Clock clock;

  Referrals(
      ReferralStore store, ReferralSteps steps, Handover handover, Channels channels, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.handover = handover;
    this.channels = channels;
    this.clock = clock;
  }

  /** All of her case, newest first. */
  public List<Referral> of(Receipts.Opened opened) {
    return store.of(opened.keys(), opened.complaint());
  }

  /** From now on the receiver sees kinds, language, sector and urgency, and may accept. */
  public Result<Referral> consent(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        she(opened, "consent-referral"),
        ReferralRules::consenting,
        referral -> {
          Instant now = clock.instant();
          return referral.consented(now, channels.find(referral.to()).orElseThrow().answerBy(now));
        });
  }

  public Result<Referral> refuse(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        she(opened, "refuse-referral"),
        ReferralRules::consenting,
        referral -> referral.ended(State.WITHDRAWN));
  }

  /** Takes her consent back; from whom a case was shared with, the keys are taken too. */
  public Result<Referral> withdraw(Receipts.Opened opened, long id) {
    return steps.take(
        id,
        she(opened, "withdraw-referral"),
        ReferralRules::withdrawing,
        referral -> {
          if (referral.state() == State.DONE && referral.way() == Way.SHARE) {
            handover.takeBack(opened.keys(), referral);
          }
          return referral.ended(State.WITHDRAWN);
        });
  }

  /** Takes back all that can be: she takes her complaint back. */
  public void end(Receipts.Opened opened) {
    of(opened).stream()
        .filter(each -> ReferralRules.withdrawing(each).isEmpty())
        .forEach(each -> withdraw(opened, each.id()));
  }

  private static ReferralSteps.Actor she(Receipts.Opened opened, String action) {
    return new ReferralSteps.Actor(
        opened.keys().signature(), each -> each.complaint() == opened.complaint(), action);
  }
}
