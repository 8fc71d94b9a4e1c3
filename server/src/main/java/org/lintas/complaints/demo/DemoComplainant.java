package org.lintas.complaints.demo;

import java.util.List;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.desk.Outcomes;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.stereotype.Component;

/** Those of a demonstration who complained, when they come back. */
@Component
class DemoComplainant {

  private final OwnComplaints own;
  private final Outcomes outcomes;
  private final Withdrawal withdrawal;
  private final Reveals reveals;
  private final Referrals referrals;
  private final Admissions admissions;

  DemoComplainant(
      OwnComplaints own,
      Outcomes outcomes,
      Withdrawal withdrawal,
      Reveals reveals,
      Referrals referrals,
      Admissions admissions) {
    this.own = own;
    this.outcomes = outcomes;
    this.withdrawal = withdrawal;
    this.reveals = reveals;
    this.referrals = referrals;
    this.admissions = admissions;
  }

  Result<?> take(Receipts.Opened opened, DemoStep step, List<Cleaned> photos) {
    String words = step.word("words");
    return switch (step.act()) {
      case "say" -> own.say(opened, words, step.word("photo").equals("yes") ? photos : List.of());
      case "trust" -> own.trust(opened, words);
      case "dispute" -> outcomes.dispute(opened, words);
      case "withdraw" -> withdrawal.withdraw(opened);
      case "consent-reveal" -> reveals.consent(opened, reveals.of(opened).getFirst().id());
      case "refuse-reveal" -> reveals.refuse(opened, reveals.of(opened).getFirst().id());
      case "consent-referral" -> referrals.consent(opened, referrals.of(opened).getFirst().id());
      case "consent-admission" -> admissions.consent(opened, admissions.of(opened).getFirst().id());
      default -> new Result.Missing<>();
    };
  }
}
