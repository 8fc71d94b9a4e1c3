package org.lintas.complaints.referrals;

import java.util.List;
import java.util.Set;
import org.lintas.complaints.desk.DeskRules;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.procedure.Reason;

/** Why a step with a referral is refused. */
final class ReferralRules {

  /** Why a channel does not take a case. Codes alone: it has no key to write more. */
  static final List<String> REFUSALS =
      List.of("not-ours", "no-capacity", "conflict", "language", "other");

  private ReferralRules() {}

  static List<Reason> asking(Docket docket, boolean known, boolean underWay, String why) {
    return DeskRules.all(
        DeskRules.open(docket),
        DeskRules.when(!known, "receiver-missing", "to"),
        DeskRules.when(underWay, "referral-under-way", null),
        DeskRules.text(why, "words"));
  }

  static List<Reason> consenting(Referral referral) {
    return when(referral.state() != State.ASKED, "referral-answered");
  }

  static List<Reason> withdrawing(Referral referral) {
    boolean handedOver = referral.state() == State.DONE && referral.way() == Way.TRANSFER;
    boolean over = referral.state() == State.REFUSED || referral.state() == State.WITHDRAWN;
    return DeskRules.all(
        DeskRules.when(handedOver, "handed-over", null),
        DeskRules.when(over, "referral-over", null));
  }

  static List<Reason> accepting(Referral referral) {
    return when(referral.state() != State.OFFERED, "not-offered");
  }

  static List<Reason> refusing(Referral referral, String reason) {
    return DeskRules.all(
        DeskRules.when(referral.state() != State.OFFERED, "not-offered", null),
        DeskRules.when(!Set.copyOf(REFUSALS).contains(reason), "refusal-missing", "refusal"));
  }

  /**
   * Nothing is handed over that the complainant did not consent to, or that nobody works on any
   * more: at the receiver it would be open again.
   */
  static List<Reason> handingOver(Referral referral, Docket docket) {
    return DeskRules.all(
        DeskRules.open(docket),
        DeskRules.when(referral.consentedAt() == null, "no-consent", null),
        DeskRules.when(referral.state() != State.ACCEPTED, "not-accepted", null));
  }

  private static List<Reason> when(boolean wrong, String code) {
    return DeskRules.all(DeskRules.when(wrong, code, null));
  }
}
