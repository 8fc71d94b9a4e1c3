package org.lintas.cards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardRules;
import org.lintas.cards.model.CardState;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** What officers do to single cards. */
@Component
class Changing {

  private final CardStore store;
  private final CardAccess access;
  private final Signing signing;
  private final CardLedger ledger;
  private final Cases cases;
  private final Clock clock;

  Changing(
      CardStore store,
      CardAccess access,
      Signing signing,
      CardLedger ledger,
      Cases cases,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.signing = signing;
    this.ledger = ledger;
    this.cases = cases;
    this.clock = clock;
  }

  /** Every reason against; none when it may be done. */
  List<Reason> refusals(Caller caller, CardRow card, CardAct act, String why) {
    List<Reason> reasons = new ArrayList<>();
    if (!access.mayChange(caller, card)) {
      reasons.add(new Reason("card-role", null, Map.of()));
    }
    reasons.addAll(CardRules.refusals(card, act, why, facts(caller, card)));
    return reasons;
  }

  private CardRules.Facts facts(Caller caller, CardRow card) {
    Long successor = card.replacedBy();
    boolean stands =
        successor != null
            && store
                .find(successor)
                .filter(other -> other.state() != CardState.REVOKED)
                .isPresent();
    CaseState.Status state =
        cases.find(caller, card.caseSerial(), Locale.ENGLISH)
                instanceof Result.Done<CaseView>(CaseView view)
            ? view.state().status()
            : CaseState.Status.NONE;
    return new CardRules.Facts(LocalDate.now(clock), state, stands);
  }

  /**
   * Runs in the caller's transaction, which holds the card: what its case has become is read behind
   * whoever ends it.
   */
  Result<IssuedCard> act(Caller caller, CardRow card, CardAct act, String reason) {
    List<Reason> reasons = refusals(caller, card, act, reason);
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Long successor = act == CardAct.REPLACE ? store.takeSerials(1).getFirst() : null;
    CardChange change = change(caller, card, act, reason, now, successor);
    if (ledger.change(List.of(change)).isEmpty()) {
      return new Result.Stale<>();
    }
    if (successor != null) {
      CardRow copy = signing.signed(List.of(card.copy(successor, now))).getFirst();
      ledger.copy(List.of(new CardLedger.Copied(copy, caller.signature())));
    }
    return new Result.Done<>(
        Cards.issued(store.find(successor == null ? card.serial() : successor).orElseThrow()));
  }

  private static CardChange change(
      Caller caller,
      CardRow card,
      CardAct act,
      String reason,
      Instant now,
      @Nullable Long successor) {
    return new CardChange(
        card,
        act.to(),
        now,
        caller.signature(),
        act.word(),
        CardPayload.by(act.to(), reason, successor).write(),
        successor);
  }
}
