package org.lintas.complaints.mine.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.desk.Outcome;
import org.lintas.complaints.desk.Outcomes;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** What she is asked, and what she answers: agree, do not agree, take back; and a dispute. */
@Component
class Consents {

  private static final Pattern BUTTON =
      Pattern.compile("(agree|disagree|undo)-(reveal|referral|track)-([0-9]{1,16})");

  private static final Result<?> UNKNOWN =
      new Result.Refused<>(List.of(new Reason("answer-unknown", "answer", Map.of())));

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

  List<Reveal> reveals(Receipts.Opened opened) {
    return reveals.of(opened);
  }

  List<Referral> referrals(Receipts.Opened opened) {
    return referrals.of(opened);
  }

  List<Admission> admissions(Receipts.Opened opened) {
    return admissions.of(opened);
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

  /** Her answer, {@code agree}, {@code disagree} or {@code undo}, to a request for her name. */
  Result<?> reveal(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> reveals.consent(opened, id);
      case "disagree" -> reveals.refuse(opened, id);
      case "undo" -> reveals.withdraw(opened, id);
      default -> UNKNOWN;
    };
  }

  /** The same to a referral. */
  Result<?> referral(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> referrals.consent(opened, id);
      case "disagree" -> referrals.refuse(opened, id);
      case "undo" -> referrals.withdraw(opened, id);
      default -> UNKNOWN;
    };
  }

  /** Whether somebody of justice may read her track. */
  Result<?> track(String answer, Receipts.Opened opened, long id) {
    return switch (answer) {
      case "agree" -> admissions.consent(opened, id);
      case "disagree" -> admissions.refuse(opened, id);
      case "undo" -> admissions.withdraw(opened, id);
      default -> UNKNOWN;
    };
  }

  /** Says that she does not accept the outcome, and why. */
  Result<?> dispute(Receipts.Opened opened, String why) {
    return switch (outcomes.dispute(opened, why)) {
      case Result.Refused<Outcome>(List<Reason> reasons) ->
          new Result.Refused<>(reasons.stream().map(Consents::besideWhy).toList());
      case Result<Outcome> other -> other;
    };
  }

  /** The desk calls what somebody writes its words. */
  private static Reason besideWhy(Reason reason) {
    return "words".equals(reason.field())
        ? new Reason(reason.code(), "why", reason.details())
        : reason;
  }
}
