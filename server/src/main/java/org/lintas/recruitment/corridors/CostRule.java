package org.lintas.recruitment.corridors;

import org.jspecify.annotations.Nullable;

/**
 * Who must bear a cost.
 *
 * @param item a named part of the head, or null for all of it
 * @param side on which it is charged, or null for both
 * @param cap the most a worker may be made to pay; null when another bears it, or when the law
 *     leaves it to the worker and no figure is at hand
 */
public record CostRule(
    CostHead head,
    @Nullable String item,
    @Nullable Side side,
    Bearer bearer,
    @Nullable Cap cap,
    Fact fact) {

  /** Whether a worker may be charged for it at all. */
  public boolean isForWorker() {
    return bearer == Bearer.WORKER;
  }

  /** Whether it is about a payment; what is not known of that excludes only narrower rules. */
  boolean isAbout(CostHead what, @Nullable String part, @Nullable Side where) {
    return head == what && (item == null || item.equals(part)) && (side == null || side == where);
  }

  /** How narrowly it speaks: a rule on an item goes before one on the whole head. */
  int narrowness() {
    return (item == null ? 0 : 2) + (side == null ? 0 : 1);
  }
}
