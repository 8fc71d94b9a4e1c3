package org.lintas.recruitment.costs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * All that was told of one worker's way to her job.
 *
 * @param version seq of the last entry; 0 when nothing was told
 * @param nothing whether somebody said that nothing was paid
 */
public record Account(
    int version, @Nullable Job job, boolean nothing, List<Line> lines, @Nullable Claim claim) {

  public static final Account EMPTY = new Account(0, null, false, List.of(), null);

  /**
   * A payment with what became of it.
   *
   * @param id seq of its entry
   * @param tellers who told of it
   */
  public record Line(
      int id, Payment payment, Set<Teller> tellers, boolean withdrawn, List<Refund> refunds) {

    public Money refunded() {
      return refunds.stream()
          .map(Refund::amount)
          .reduce(new Money(0, payment.amount().currency()), Money::plus);
    }

    /** What was paid and did not come back. */
    public Money net() {
      return new Money(payment.amount().minor() - refunded().minor(), payment.amount().currency());
    }
  }

  /**
   * @param by serial of the organisation that gave it back, or null
   */
  public record Refund(Money amount, LocalDate on, @Nullable Long by) {}

  /** What was asked back, and from whom together. */
  public record Claim(Money amount, Set<Long> of, Instant at) {}

  /** What stands. */
  public List<Line> standing() {
    return lines.stream().filter(line -> !line.withdrawn()).toList();
  }

  /** Whether it is known what was paid. */
  public boolean isTold() {
    return nothing || !standing().isEmpty();
  }

  public Optional<Line> line(int id) {
    return standing().stream().filter(line -> line.id() == id).findFirst();
  }

  /** With one more thing told. */
  public Account with(int seq, Instant at, Teller teller, Told told) {
    return switch (told) {
      case Told.JobIs(Job now) -> new Account(seq, now, nothing, lines, claim);
      case Told.Paid(Payment payment, String _) -> {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(seq, payment, EnumSet.of(teller), false, List.of()));
        yield new Account(seq, job, false, List.copyOf(more), claim);
      }
      case Told.PaidNothing _ -> new Account(seq, job, true, lines, claim);
      case Told.Confirmed(int id) -> changed(seq, id, line -> confirmed(line, teller));
      case Told.Withdrawn(int id) ->
          changed(
              seq,
              id,
              line -> new Line(line.id(), line.payment(), line.tellers(), true, line.refunds()));
      case Told.Refunded(int id, Money amount, LocalDate on, Long by) ->
          changed(seq, id, line -> refunded(line, new Refund(amount, on, by)));
      case Told.Claimed(Money amount, Set<Long> of) ->
          new Account(seq, job, nothing, lines, new Claim(amount, of, at));
    };
  }

  private static Line confirmed(Line line, Teller teller) {
    Set<Teller> tellers = EnumSet.copyOf(line.tellers());
    tellers.add(teller);
    return new Line(line.id(), line.payment(), tellers, line.withdrawn(), line.refunds());
  }

  private static Line refunded(Line line, Refund refund) {
    List<Refund> refunds = new ArrayList<>(line.refunds());
    refunds.add(refund);
    return new Line(
        line.id(), line.payment(), line.tellers(), line.withdrawn(), List.copyOf(refunds));
  }

  private Account changed(int seq, int id, UnaryOperator<Line> change) {
    return new Account(
        seq,
        job,
        nothing,
        lines.stream().map(line -> line.id() == id ? change.apply(line) : line).toList(),
        claim);
  }
}
