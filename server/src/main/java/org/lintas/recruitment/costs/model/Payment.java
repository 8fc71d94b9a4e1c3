package org.lintas.recruitment.costs.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;

/**
 * What a worker paid.
 *
 * @param item named part of the head, or null
 * @param side where whoever was paid stands
 * @param organisation serial of whom was paid, or null
 * @param receipt number on the receipt, or null when there was none
 */
public record Payment(
    CostHead head,
    @Nullable String item,
    Side side,
    Payee payee,
    @Nullable Long organisation,
    Money amount,
    LocalDate on,
    @Nullable String receipt) {

  /**
   * Whether another tells of the same payment: the same receipt and amount, or, where neither has a
   * receipt, the same amount for the same on the same day.
   */
  boolean isSame(Payment other) {
    boolean alike = amount.equals(other.amount);
    return receipt == null || other.receipt == null
        ? alike
            && receipt == null
            && other.receipt == null
            && head == other.head
            && on.equals(other.on)
        : alike && hasReceiptOf(other);
  }

  /** Whether both name one receipt, however it is written. */
  boolean hasReceiptOf(Payment other) {
    return receipt != null
        && other.receipt != null
        && plain(receipt).equals(plain(other.receipt))
        && payee == other.payee;
  }

  private static String plain(String receipt) {
    return receipt.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
