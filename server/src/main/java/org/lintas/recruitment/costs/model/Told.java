package org.lintas.recruitment.costs.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/** One thing that was told; the payload of an entry. */
public sealed interface Told {

  /** What the job is; the last word counts. */
  record JobIs(Job job) implements Told {}

  /**
   * A payment.
   *
   * @param corridor hash of the corridor's files by which it was judged then
   */
  record Paid(Payment payment, @Nullable String corridor) implements Told {}

  /** Nothing was paid: a worker of whom nobody has told is not one who paid nothing. */
  record PaidNothing() implements Told {}

  /** Somebody else told of a payment that was known. */
  record Confirmed(int payment) implements Told {}

  /** A payment was told by mistake. */
  record Withdrawn(int payment) implements Told {}

  /**
   * Some of a payment came back.
   *
   * @param payment seq of its entry
   * @param by serial of the organisation that gave it back, or null
   */
  record Refunded(int payment, Money amount, LocalDate on, @Nullable Long by) implements Told {}

  /**
   * What was charged beyond the law is asked back from all at once.
   *
   * @param of serials of those who each owe the whole
   */
  record Claimed(Money amount, Set<Long> of) implements Told {}
}
