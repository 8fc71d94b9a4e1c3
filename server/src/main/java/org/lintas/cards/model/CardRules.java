package org.lintas.cards.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Reason;

/** What may be done to a card: allowed, or refused because. */
public final class CardRules {

  private static final int LONGEST = 500;

  private CardRules() {}

  /**
   * Every reason against; none when it may be done.
   *
   * @param state of the case that the card was issued for
   * @param successorStands whether the card that took its place still stands
   */
  public static List<Reason> refusals(CardRow card, CardAct act, String why, Facts facts) {
    List<Reason> reasons = new ArrayList<>();
    mustSayWhy(why, reasons);
    mustChange(card, act, reasons);
    if (act == CardAct.REINSTATE || act == CardAct.REPLACE) {
      mustBeInTime(card, facts.today(), reasons);
      mustBelongToALivingCase(facts.state(), reasons);
    }
    if (act == CardAct.REINSTATE && facts.successorStands()) {
      reasons.add(refusal("card-replaced"));
    }
    return reasons;
  }

  /**
   * What a rule needs besides the card.
   *
   * @param state of the case that the card was issued for
   * @param successorStands whether the card that took its place still stands
   */
  public record Facts(LocalDate today, CaseState.Status state, boolean successorStands) {}

  private static void mustSayWhy(String why, List<Reason> reasons) {
    if (why.isBlank()) {
      reasons.add(new Reason("reason-required", "reason", Map.of()));
    } else if (why.length() > LONGEST) {
      reasons.add(new Reason("too-long", "reason", Map.of("max", Integer.toString(LONGEST))));
    }
  }

  private static void mustChange(CardRow card, CardAct act, List<Reason> reasons) {
    boolean revoked = card.state() == CardState.REVOKED;
    switch (act) {
      case SUSPEND -> {
        if (card.state() != CardState.VALID) {
          reasons.add(refusal(revoked ? "card-revoked" : "card-suspended"));
        }
      }
      case REVOKE, REPLACE -> {
        if (revoked) {
          reasons.add(refusal("card-revoked"));
        }
      }
      case REINSTATE -> {
        if (card.state() == CardState.VALID) {
          reasons.add(refusal("card-valid"));
        }
      }
    }
  }

  private static void mustBeInTime(CardRow card, LocalDate today, List<Reason> reasons) {
    if (card.expiresOn() != null && card.expiresOn().isBefore(today)) {
      reasons.add(refusal("card-expired"));
    }
  }

  private static void mustBelongToALivingCase(CaseState.Status state, List<Reason> reasons) {
    if (state != CaseState.Status.OPEN && state != CaseState.Status.FINISHED) {
      reasons.add(refusal("case-ended"));
    }
  }

  private static Reason refusal(String code) {
    return new Reason(code, null, Map.of());
  }
}
