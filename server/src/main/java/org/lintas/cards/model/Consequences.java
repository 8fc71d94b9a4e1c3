package org.lintas.cards.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.casework.CasesMoved;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;

/** What a step of a case means for its cards. */
public final class Consequences {

  private Consequences() {}

  /** Cards that a step issues, with the turn of the stage that did. */
  public static List<CasesMoved.Effect> issued(CasesMoved.Step step) {
    List<CasesMoved.Effect> issued = new ArrayList<>(1);
    for (CasesMoved.Effect each : step.effects()) {
      if (each.due().effect() instanceof Effect.Issues) {
        issued.add(each);
      }
    }
    return issued;
  }

  /** Whether a card issued before may be touched by a step. */
  public static boolean touchesFormer(CasesMoved.Step step) {
    return step.takenBack() > 0
        || step.corrected()
        || endsAll(step.state())
        || step.effects().stream().anyMatch(Consequences::touchesFormer);
  }

  private static boolean touchesFormer(CasesMoved.Effect each) {
    return each.due().effect() instanceof Effect.Ends || each.turn() > 1;
  }

  private static boolean endsAll(CaseState.Status state) {
    return state == CaseState.Status.REFUSED || state == CaseState.Status.WITHDRAWN;
  }

  /** Why a card that stands is revoked by a step; empty when it stays. */
  public static Optional<String> revoked(CardRow card, CasesMoved.Step step) {
    if (step.takenBack() > 0) {
      return card.entry() >= step.takenBack() ? Optional.of("taken-back") : Optional.empty();
    }
    return switch (step.state()) {
      case REFUSED -> Optional.of("case-refused");
      case WITHDRAWN -> Optional.of("case-withdrawn");
      case OPEN, FINISHED, NONE -> revokedByEffect(card, step);
    };
  }

  private static Optional<String> revokedByEffect(CardRow card, CasesMoved.Step step) {
    for (CasesMoved.Effect each : step.effects()) {
      Event.EffectDue due = each.due();
      if (due.effect() instanceof Effect.Ends(String status) && status.equals(card.kind())) {
        return Optional.of("ended");
      }
      if (isAgain(card, due)) {
        return Optional.of("issued-again");
      }
    }
    return Optional.empty();
  }

  /** Whether an effect issues a card that was issued before. */
  public static boolean isAgain(CardRow card, Event.EffectDue due) {
    return due.effect() instanceof Effect.Issues issues
        && issues.card().equals(card.kind())
        && due.stage().equals(card.stage());
  }
}
