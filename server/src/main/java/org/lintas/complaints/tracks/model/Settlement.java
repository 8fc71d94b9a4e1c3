package org.lintas.complaints.tracks.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintas.procedure.Money;

/**
 * How far an award is paid, and how those who are liable stand among each other. What comes goes to
 * costs first, then to interest, then to the principal. Among themselves debtors bear equal shares
 * of what was paid (Thailand: Civil and Commercial Code, sections 291 and 296); who paid more than
 * a share may ask the others for it.
 *
 * @param left of costs, interest and principal
 * @param overpaid beyond the award
 */
public record Settlement(Left left, Money overpaid, List<Standing> standings) {

  /** What is still owed. */
  public record Left(Money costs, Money interest, Money principal) {

    public Money total() {
      return costs.plus(interest).plus(principal);
    }
  }

  /** One payment. */
  public record Paid(long respondent, LocalDate on, Money amount) {}

  /**
   * One of those who are liable.
   *
   * @param paid towards the award, without what went beyond it
   * @param share of what was paid that is this debtor's to bear
   * @param recourse paid less share: above zero the others owe it, below zero it is owed to them;
   *     in the smallest coin
   */
  public record Standing(long respondent, Money paid, Money share, long recourse) {}

  /** Allocates payments in their order. */
  public static Settlement of(Award award, List<Paid> payments) {
    String currency = award.principal().currency();
    long open = award.total().minor();
    long over = 0;
    Map<Long, Long> paid = new LinkedHashMap<>();
    award.debtors().forEach(debtor -> paid.put(debtor, 0L));
    for (Paid each : payments) {
      long counted = Math.min(open, each.amount().minor());
      open -= counted;
      over = Math.addExact(over, each.amount().minor() - counted);
      paid.merge(each.respondent(), counted, Math::addExact);
    }
    long all = award.total().minor() - open;
    return new Settlement(
        left(award, all), new Money(over, currency), standings(award, paid, all, currency));
  }

  private static Left left(Award award, long paid) {
    long toCosts = Math.min(paid, award.costs().minor());
    long toInterest = Math.min(paid - toCosts, award.interest().minor());
    long toPrincipal = paid - toCosts - toInterest;
    return new Left(
        less(award.costs(), toCosts),
        less(award.interest(), toInterest),
        less(award.principal(), toPrincipal));
  }

  private static Money less(Money amount, long minor) {
    return new Money(amount.minor() - minor, amount.currency());
  }

  /** Equal shares to the smallest coin: what does not divide falls on the first ones. */
  private static List<Standing> standings(
      Award award, Map<Long, Long> paid, long all, String currency) {
    int debtors = award.debtors().size();
    List<Standing> standings = new ArrayList<>();
    paid.forEach((respondent, amount) -> {
      int at = award.debtors().indexOf(respondent);
      long share = at < 0 ? 0 : all / debtors + (at < all % debtors ? 1 : 0);
      standings.add(
          new Standing(
              respondent, new Money(amount, currency), new Money(share, currency), amount - share));
    });
    return List.copyOf(standings);
  }
}
