package org.lintas.complaints.reveals;

import java.util.Collection;
import java.util.List;
import org.lintas.complaints.Channel.RevealRule;
import org.lintas.complaints.desk.DeskRules;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.Reveal.Word;
import org.lintas.procedure.Reason;

/**
 * Whether somebody may learn who a complainant is.
 *
 * <p>Custodians who disagree: one approval is enough while none refuses. A refusal stands until the
 * one who refused takes it back or two others approve, which is two of three; it also ends what was
 * allowed already. Nobody decides on a request of her own or for herself.
 */
final class RevealRules {

  static final int MOST_HOURS = 168;
  static final List<Integer> HOURS = List.of(4, 24, 72, MOST_HOURS);

  /** How many custodians overrule one who refuses. */
  private static final int OVERRULING = 2;

  private RevealRules() {}

  /** What is decided. */
  enum Verdict {
    WAITS,
    ALLOWED,
    REFUSED
  }

  private enum Answer {
    SILENT,
    YES,
    NO
  }

  /**
   * By the channel's rule.
   *
   * @param approvals whether each custodian who spoke approves
   */
  static Verdict verdict(RevealRule rule, Word hers, Collection<Boolean> approvals) {
    Answer she = she(hers);
    Answer custodians = custodians(approvals);
    return switch (rule) {
      case CONSENT -> verdict(she);
      case CUSTODIAN -> verdict(custodians);
      case CONSENT_AND_CUSTODIAN -> both(she, custodians);
      // what she refuses no custodian allows; what she allows needs none
      case CONSENT_OR_CUSTODIAN -> verdict(she == Answer.SILENT ? custodians : she);
    };
  }

  private static Verdict both(Answer one, Answer other) {
    if (one == Answer.NO || other == Answer.NO) {
      return Verdict.REFUSED;
    }
    return one == Answer.YES && other == Answer.YES ? Verdict.ALLOWED : Verdict.WAITS;
  }

  private static Verdict verdict(Answer answer) {
    return switch (answer) {
      case SILENT -> Verdict.WAITS;
      case YES -> Verdict.ALLOWED;
      case NO -> Verdict.REFUSED;
    };
  }

  private static Answer she(Word hers) {
    return switch (hers) {
      case ASKED -> Answer.SILENT;
      case GIVEN -> Answer.YES;
      case REFUSED, WITHDRAWN -> Answer.NO;
    };
  }

  private static Answer custodians(Collection<Boolean> approvals) {
    long yes = approvals.stream().filter(each -> each).count();
    long no = approvals.size() - yes;
    if (no == 0) {
      return yes == 0 ? Answer.SILENT : Answer.YES;
    }
    return yes >= OVERRULING ? Answer.YES : Answer.NO;
  }

  /** Whether a rule asks the complainant at all. */
  static boolean needsHers(RevealRule rule) {
    return rule != RevealRule.CUSTODIAN;
  }

  /**
   * Whether what she answers changes anything yet. Where her word alone opens, it does so after
   * custodians have refused too.
   */
  static boolean herAnswerCounts(RevealRule rule, State state) {
    return needsHers(rule)
        && switch (state) {
          case ASKED, OPEN -> true;
          case REFUSED -> rule == RevealRule.CONSENT_OR_CUSTODIAN;
          case ENDED -> false;
        };
  }

  /** Whether a rule asks custodians at all. */
  static boolean needsCustodian(RevealRule rule) {
    return rule != RevealRule.CONSENT;
  }

  static List<Reason> asking(
      Docket docket, boolean readerKnown, boolean again, Reveals.Wanted wanted) {
    int hours = wanted.hours();
    return DeskRules.all(
        DeskRules.open(docket),
        DeskRules.when(!readerKnown, "reader-missing", "reader"),
        DeskRules.when(again, "reveal-asked", "reader"),
        DeskRules.when(hours < 1 || hours > MOST_HOURS, "hours-wrong", "hours"),
        DeskRules.text(wanted.purpose(), "words"));
  }

  /** An answer to a request that is still alive. */
  static List<Reason> alive(State state) {
    return DeskRules.all(DeskRules.when(state == State.ENDED, "reveal-over", null));
  }
}
