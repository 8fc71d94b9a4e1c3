package org.lintas.complaints.admissions;

import java.util.List;
import org.lintas.complaints.Channel.RevealRule;
import org.lintas.complaints.admissions.Admission.State;
import org.lintas.complaints.desk.DeskRules;
import org.lintas.complaints.desk.Docket;
import org.lintas.procedure.Reason;

/**
 * Why a step with an admission is refused. Only she agrees; for a child, or somebody who cannot
 * come back, a custodian may in her stead, where the channel lets custodians decide alone.
 */
final class AdmissionRules {

  private AdmissionRules() {}

  static List<Reason> asking(Docket docket, boolean known, boolean again, String purpose) {
    return DeskRules.all(
        DeskRules.open(docket),
        DeskRules.when(!known, "reader-missing", "reader"),
        DeskRules.when(again, "reveal-asked", "reader"),
        DeskRules.text(purpose, "words"));
  }

  /** What a custodian agreed to in her stead she may confirm. */
  static List<Reason> consenting(State state) {
    return when(state != State.ASKED && state != State.AGREED, "reveal-answered");
  }

  static List<Reason> refusing(State state) {
    return when(state != State.ASKED, "reveal-answered");
  }

  static List<Reason> undoing(State state) {
    return when(state != State.AGREED && state != State.OPEN, "reveal-over");
  }

  static List<Reason> ending(State state) {
    return when(!state.isAlive(), "reveal-over");
  }

  static List<Reason> giving(State state) {
    return when(state != State.AGREED, "no-consent");
  }

  static List<Reason> standingIn(State state, boolean own, String reason) {
    return DeskRules.all(
        DeskRules.when(state != State.ASKED, "reveal-answered", null),
        DeskRules.when(own, "own-request", null),
        DeskRules.text(reason, "words"));
  }

  /** Whether a channel lets custodians decide without her. */
  static boolean letsCustodians(RevealRule rule) {
    return rule == RevealRule.CUSTODIAN || rule == RevealRule.CONSENT_OR_CUSTODIAN;
  }

  private static List<Reason> when(boolean wrong, String code) {
    return DeskRules.all(DeskRules.when(wrong, code, null));
  }
}
