package org.lintas.recruitment.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.costs.model.Account.Line;

/** What may be told, and why not. All rules run; all refusals are told. */
public final class CostRules {

  private static final int LONGEST_RECEIPT = 60;

  private final Corridor corridor;
  private final Rates rates;
  private final LocalDate today;

  /**
   * @param today no payment is later
   */
  public CostRules(Corridor corridor, Rates rates, LocalDate today) {
    this.corridor = corridor;
    this.rates = rates;
    this.today = today;
  }

  public List<Reason> refusals(Account account, Teller teller, Told told) {
    return switch (told) {
      case Told.JobIs(Job job) -> job(job);
      case Told.Paid(Payment payment, String _) -> payment(account, payment);
      case Told.PaidNothing _ ->
          account.standing().isEmpty() ? List.of() : List.of(reason("something-paid", null));
      case Told.Confirmed _ -> List.of();
      case Told.Withdrawn(int id) -> withdrawal(account, teller, id);
      case Told.Refunded refund -> refund(account, refund);
      case Told.Claimed claimed -> claim(claimed);
    };
  }

  private List<Reason> job(Job job) {
    List<Reason> reasons = new ArrayList<>();
    if (!corridor.covers(job.occupation())) {
      reasons.add(reason("occupation-outside-corridor", "occupation"));
    }
    if (job.channel() == Channel.AGENCY && job.agency() == null) {
      reasons.add(reason("agency-missing", "agency"));
    }
    Money wage = job.firstMonth();
    if (wage != null && wage.minor() <= 0) {
      reasons.add(reason("amount-not-positive", "firstMonth"));
    }
    if (wage != null && !wage.currency().equals(corridor.currency())) {
      if (job.began() == null) {
        reasons.add(reason("wage-without-day", "began"));
      } else if (rates.factor(wage.currency(), corridor.currency(), job.began()).isEmpty()) {
        reasons.add(noRate(wage.currency(), job.began(), "firstMonth"));
      }
    }
    return reasons;
  }

  private List<Reason> payment(Account account, Payment payment) {
    List<Reason> reasons = new ArrayList<>(amount(payment.amount(), payment.on()));
    String receipt = payment.receipt();
    if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
      reasons.add(
          new Reason("too-long", "receipt", Map.of("max", Integer.toString(LONGEST_RECEIPT))));
    }
    if (account.standing().stream()
        .anyMatch(line ->
            line.payment().hasReceiptOf(payment)
                && !line.payment().amount().equals(payment.amount()))) {
      reasons.add(reason("receipt-of-another-amount", "receipt"));
    }
    return reasons;
  }

  private List<Reason> amount(Money amount, LocalDate on) {
    List<Reason> reasons = new ArrayList<>();
    if (amount.minor() <= 0) {
      reasons.add(reason("amount-not-positive", "amount"));
    }
    if (on.isAfter(today)) {
      reasons.add(reason("day-to-come", "on"));
    } else if (rates.factor(amount.currency(), corridor.currency(), on).isEmpty()) {
      reasons.add(noRate(amount.currency(), on, "amount"));
    }
    return reasons;
  }

  private List<Reason> withdrawal(Account account, Teller teller, int id) {
    Optional<Line> line = account.line(id);
    if (line.isEmpty()) {
      return List.of(reason("no-such-payment", "payment"));
    }
    List<Reason> reasons = new ArrayList<>();
    if (!line.get().tellers().equals(Set.of(teller))) {
      reasons.add(reason("told-by-others", "payment"));
    }
    if (!line.get().refunds().isEmpty()) {
      reasons.add(reason("refunded-already", "payment"));
    }
    return reasons;
  }

  private List<Reason> refund(Account account, Told.Refunded refund) {
    Optional<Line> line = account.line(refund.payment());
    if (line.isEmpty()) {
      return List.of(reason("no-such-payment", "payment"));
    }
    List<Reason> reasons = new ArrayList<>();
    Money left = line.get().net();
    if (refund.amount().minor() <= 0) {
      reasons.add(reason("amount-not-positive", "amount"));
    }
    if (!refund.amount().currency().equals(left.currency())) {
      reasons.add(
          new Reason("refund-in-other-currency", "amount", Map.of("currency", left.currency())));
    } else if (refund.amount().minor() > left.minor()) {
      reasons.add(new Reason("refund-above-fee", "amount", Map.of("left", left.toString())));
    }
    if (refund.on().isAfter(today)) {
      reasons.add(reason("day-to-come", "on"));
    } else if (refund.on().isBefore(line.get().payment().on())) {
      reasons.add(reason("refund-before-fee", "on"));
    }
    return reasons;
  }

  private List<Reason> claim(Told.Claimed claim) {
    List<Reason> reasons = new ArrayList<>();
    if (claim.amount().minor() <= 0) {
      reasons.add(reason("nothing-to-claim", null));
    }
    if (claim.of().isEmpty()) {
      reasons.add(reason("nobody-to-claim-from", null));
    }
    return reasons;
  }

  /** Payment that tells of the same as one that stands, if any. */
  public static Optional<Line> same(Account account, Teller teller, Payment payment) {
    return account.standing().stream()
        .filter(line -> line.payment().isSame(payment))
        .filter(line -> payment.receipt() != null || !line.tellers().contains(teller))
        .findFirst();
  }

  /** Who together owe what was charged beyond the law: agency, employer, and whoever took it. */
  public static Set<Long> liable(Account account) {
    Set<Long> liable = new HashSet<>();
    Job job = account.job();
    if (job != null && job.agency() != null) {
      liable.add(job.agency());
    }
    if (job != null && job.employer() != null) {
      liable.add(job.employer());
    }
    account.standing().stream()
        .map(line -> line.payment().organisation())
        .filter(Objects::nonNull)
        .forEach(liable::add);
    return Set.copyOf(liable);
  }

  private static Reason noRate(String currency, LocalDate on, String field) {
    return new Reason("no-rate", field, Map.of("currency", currency, "day", on.toString()));
  }

  private static Reason reason(String code, @Nullable String field) {
    return new Reason(code, field, Map.of());
  }
}
