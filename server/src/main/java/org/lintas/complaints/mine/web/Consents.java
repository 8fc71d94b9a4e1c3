package org.lintas.complaints.mine.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.desk.Outcomes;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** What she answers when she is asked: agree, do not agree, take consent back; and a dispute. */
@Component
class Consents {

  private static final Pattern BUTTON =
      Pattern.compile("(agree|disagree|undo)-(reveal|referral|track)-([0-9]{1,16})");

  private final Reveals reveals;
  private final Referrals referrals;
  private final Admissions admissions;
  private final Outcomes outcomes;

  Consents(Reveals reveals, Referrals referrals, Admissions admissions, Outcomes outcomes) {
    this.reveals = reveals;
    this.referrals = referrals;
    this.admissions = admissions;
    this.outcomes = outcomes;
  }

  /** What comes of a button such as {@code agree-reveal-17}; empty when it is none of these. */
  Optional<Result<?>> answer(String button, Receipts.Opened opened) {
    Matcher parts = BUTTON.matcher(button);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(parts.group(3));
    return Optional.of(
        switch (parts.group(2)) {
          case "reveal" -> reveal(parts.group(1), opened, id);
          case "referral" -> referral(parts.group(1), opened, id);
          default -> track(parts.group(1), opened, id);
        });
  }

  Result<?> reveal(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> reveals.consent(opened, id);
      case "disagree" -> reveals.refuse(opened, id);
      default -> reveals.withdraw(opened, id);
    };
  }

  Result<?> referral(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> referrals.consent(opened, id);
      case "disagree" -> referrals.refuse(opened, id);
      default -> referrals.withdraw(opened, id);
    };
  }

  /** Whether somebody of justice may read her track. */
  Result<?> track(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> admissions.consent(opened, id);
      case "disagree" -> admissions.refuse(opened, id);
      default -> admissions.withdraw(opened, id);
    };
  }

  Result<?> dispute(Receipts.Opened opened, String why) {
    return outcomes.dispute(opened, why);
  }
}
