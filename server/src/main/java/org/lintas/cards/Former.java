package org.lintas.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardState;
import org.lintas.cards.model.Consequences;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CasesMoved;
import org.lintas.procedure.CaseState;
import org.springframework.stereotype.Component;

/** Cards issued before, after their case has taken a step. */
@Component
class Former {

  private final CardStore store;
  private final CardLedger ledger;
  private final Corrections corrections;

  Former(CardStore store, CardLedger ledger, Corrections corrections) {
    this.store = store;
    this.ledger = ledger;
    this.corrections = corrections;
  }

  /**
   * Revokes what no longer holds and copies what says something else now.
   *
   * @param issued by the same steps
   */
  void settle(List<CasesMoved.Step> steps, List<CardRow> issued) {
    Map<Long, CasesMoved.Step> byCase = new HashMap<>();
    steps.forEach(step -> byCase.put(step.serial(), step));
    Map<Long, List<CardRow>> now = new HashMap<>();
    issued.forEach(
        card -> now.computeIfAbsent(card.caseSerial(), _ -> new ArrayList<>()).add(card));
    List<CardChange> revoked = new ArrayList<>();
    List<CardRow> corrected = new ArrayList<>();
    for (CardRow card : store.lockStanding(byCase.keySet())) {
      List<CardRow> ofCase = now.getOrDefault(card.caseSerial(), List.of());
      if (ofCase.stream().anyMatch(each -> each.serial() == card.serial())) {
        continue;
      }
      CasesMoved.Step step = Objects.requireNonNull(byCase.get(card.caseSerial()));
      Optional<String> because = Consequences.revoked(card, step);
      if (because.isPresent()) {
        revoked.add(revoked(card, step, because.get(), successor(card, because.get(), ofCase)));
      } else if (step.corrected()) {
        corrected.add(card);
      }
    }
    ledger.change(revoked);
    corrections.copy(corrected, byCase);
    List<Long> gone =
        steps.stream()
            .filter(step -> step.state() == CaseState.Status.NONE)
            .map(CasesMoved.Step::serial)
            .toList();
    if (!gone.isEmpty()) {
      store.forget(gone);
    }
  }

  static CardChange revoked(
      CardRow card, CasesMoved.Step step, String because, @Nullable Long successor) {
    return new CardChange(
        card,
        CardState.REVOKED,
        step.at(),
        step.by(),
        "revoke",
        CardPayload.because(CardState.REVOKED, because, step.version(), successor).write(),
        successor);
  }

  private static @Nullable Long successor(CardRow card, String because, List<CardRow> ofCase) {
    return because.equals("issued-again")
        ? ofCase.stream()
            .filter(each -> each.kind().equals(card.kind()) && each.stage().equals(card.stage()))
            .map(CardRow::serial)
            .findFirst()
            .orElse(null)
        : null;
  }
}
