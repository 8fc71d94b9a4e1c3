package org.lintas.recruitment.costs.model;

import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Side;
import org.lintas.shared.Word;

/**
 * What the law says of all payments for one matter.
 *
 * @param paid together, without what came back, in the currency of the corridor
 * @param most the worker may be made to pay; null when there is no such figure
 * @param excess what was charged beyond the law; zero when nothing was
 * @param rule that says so, or null when none does
 */
public record Verdict(
    CostHead head,
    @Nullable String item,
    Side side,
    Kind kind,
    Money paid,
    @Nullable Money most,
    Money excess,
    @Nullable CostRule rule) {

  /** How it stands with the law. */
  public enum Kind {
    ALLOWED,
    TOO_MUCH,
    /** Somebody else must bear it. */
    NOT_THE_WORKERS,
    /** The head is nobody's to charge. */
    ILLEGITIMATE,
    /** At actual cost, and some of it was paid without a receipt. */
    WITHOUT_RECEIPT,
    /** Depends on the first wage, which is not known. */
    NEEDS_WAGE,
    /** No law at hand says anything. */
    NOT_JUDGED;

    public String word() {
      return Word.of(this);
    }
  }

  public boolean isOvercharge() {
    return excess.minor() > 0;
  }
}
