package org.lintas.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardState;
import org.lintas.cards.model.Consequences;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CasesMoved;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives cases the cards that their stages issue, and ends those that no longer hold: in the
 * transaction of the journal entries that say so, set by set.
 */
@Component
class Issuing {

  private final CardStore store;
  private final Signing signing;
  private final CardLedger ledger;
  private final Former former;

  Issuing(CardStore store, Signing signing, CardLedger ledger, Former former) {
    this.store = store;
    this.signing = signing;
    this.ledger = ledger;
    this.former = former;
  }

  @EventListener
  void on(CasesMoved moved) {
    List<CardRow> issued = signing.signed(issued(moved.steps()));
    ledger.issue(issued);
    List<CasesMoved.Step> touching =
        moved.steps().stream().filter(Consequences::touchesFormer).toList();
    if (!touching.isEmpty()) {
      former.settle(touching, issued);
    }
  }

  private List<CardRow> issued(List<CasesMoved.Step> steps) {
    List<CasesMoved.Step> issuing = new ArrayList<>();
    List<Event.EffectDue> due = new ArrayList<>();
    for (CasesMoved.Step step : steps) {
      for (CasesMoved.Effect each : Consequences.issued(step)) {
        issuing.add(step);
        due.add(each.due());
      }
    }
    if (due.isEmpty()) {
      return List.of();
    }
    List<Long> serials = store.takeSerials(due.size());
    List<CardRow> cards = new ArrayList<>(due.size());
    for (int at = 0; at < due.size(); at++) {
      cards.add(card(serials.get(at), issuing.get(at), due.get(at)));
    }
    return cards;
  }

  private static CardRow card(long serial, CasesMoved.Step step, Event.EffectDue due) {
    Effect.Issues issues = (Effect.Issues) due.effect();
    return new CardRow(
        serial,
        step.serial(),
        step.version(),
        step.subject(),
        step.procedure(),
        due.stage(),
        issues.card(),
        step.office(),
        step.at(),
        due.on(),
        due.until(),
        remindOn(issues, due.until()),
        CardState.VALID,
        0,
        null,
        null,
        null,
        null);
  }

  private static @Nullable LocalDate remindOn(Effect.Issues issues, @Nullable LocalDate until) {
    return until == null || issues.remind().isEmpty()
        ? null
        : until.minus(issues.remind().getFirst());
  }
}
