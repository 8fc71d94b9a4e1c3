package org.lintas.recruitment.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.exchange.EnteredRate.Rate;
import org.lintas.recruitment.exchange.EnteredRate.State;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to rates that officers enter. One proposes a rate with its source; it counts once
 * another has looked at the same source and confirmed it; either may withdraw it with a reason.
 */
@Component
public class ExchangeRates {

  /** Who may enter rates. */
  public static final List<String> ROLES = List.of("licensing-officer", "policy-officer");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(each -> each.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());
  private static final int MOST_DAYS = 366;
  private static final int LONGEST = 300;
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DECIMALS = 10;

  private final RateStore store;
  private final Rates rates;
  private final Minutes minutes;
  private final TransactionTemplate transaction;

  ExchangeRates(RateStore store, Rates rates, Minutes minutes, TransactionTemplate transaction) {
    this.store = store;
    this.rates = rates;
    this.minutes = minutes;
    this.transaction = transaction;
  }

  /** Proposes a rate; it counts for nothing yet. */
  public Result<EnteredRate> propose(Caller.Officer caller, Rate rate) {
    if (!may(caller)) {
      return new Result.Missing<>();
    }
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          store.lock();
          List<Reason> faults = faults(rate);
          if (!faults.isEmpty()) {
            return new Result.Refused<EnteredRate>(faults);
          }
          EnteredRate entered =
              store.add(
                  new EnteredRate(
                      0, 1, rate, minutes.now(), caller.signature(), State.PROPOSED, null, null));
          minutes.note(caller, entered.subject(), "propose", entered.said(), "");
          return new Result.Done<>(entered);
        }));
  }

  private List<Reason> faults(Rate rate) {
    List<Reason> faults = new ArrayList<>();
    need(CURRENCIES.contains(rate.base()), "currency-unknown", "base", faults);
    need(CURRENCIES.contains(rate.currency()), "currency-unknown", "currency", faults);
    need(!rate.base().equals(rate.currency()), "currencies-same", "currency", faults);
    boolean sound =
        rate.units().signum() > 0
            && rate.units().scale() <= MOST_DECIMALS
            && rate.units().precision() - rate.units().scale() <= MOST_DIGITS;
    need(sound, "rate-wrong", "rate", faults);
    need(!rate.until().isAfter(minutes.today()), "day-to-come", "until", faults);
    long days = ChronoUnit.DAYS.between(rate.starts(), rate.until());
    need(days >= 0, "until-before", "until", faults);
    need(days <= MOST_DAYS, "too-many-days", "until", faults);
    boolean named = !rate.source().isBlank() && rate.source().length() <= LONGEST;
    need(named, "source-missing", "source", faults);
    if (faults.isEmpty()) {
      isFree(rate).ifPresent(faults::add);
    }
    return faults;
  }

  /** Two rates for one day would be a choice, and nobody may choose. */
  private Optional<Reason> isFree(Rate rate) {
    boolean taken = store.overlaps(rate);
    for (LocalDate day = rate.starts();
        !taken && !day.isAfter(rate.until());
        day = day.plusDays(1)) {
      taken = rates.isWritten(rate.base(), rate.currency(), day);
    }
    return taken ? Optional.of(new Reason("rate-known", "starts", Map.of())) : Optional.empty();
  }

  private static void need(boolean met, String code, String field, List<Reason> faults) {
    if (!met) {
      faults.add(new Reason(code, field, Map.of()));
    }
  }

  /** Confirms what another officer proposed: from now on it counts. */
  public Result<EnteredRate> confirm(Caller.Officer caller, int serial) {
    return change(
        caller,
        serial,
        "confirm",
        "",
        entered -> {
          List<Reason> faults = new ArrayList<>();
          need(entered.state() == State.PROPOSED, "not-waiting", "rate", faults);
          need(!entered.by().equals(caller.signature()), "own-proposal", "rate", faults);
          if (faults.isEmpty()) {
            isFree(entered.rate()).ifPresent(faults::add);
          }
          return faults;
        },
        entered -> entered.confirmed(caller.signature()));
  }

  /** Takes a rate back; payments that were told by it stay. */
  public Result<EnteredRate> withdraw(Caller.Officer caller, int serial, String why) {
    return change(
        caller,
        serial,
        "withdraw",
        why,
        entered -> {
          List<Reason> faults = new ArrayList<>();
          need(entered.state() != State.WITHDRAWN, "withdrawn", "reason", faults);
          need(!why.isBlank() && why.length() <= LONGEST, "reason-missing", "reason", faults);
          return faults;
        },
        entered -> entered.withdrawn(why.strip()));
  }

  private Result<EnteredRate> change(
      Caller.Officer caller,
      int serial,
      String action,
      String reason,
      Function<EnteredRate, List<Reason>> rules,
      UnaryOperator<EnteredRate> step) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          store.lock();
          Optional<EnteredRate> found = may(caller) ? store.find(serial) : Optional.empty();
          if (found.isEmpty()) {
            return new Result.Missing<EnteredRate>();
          }
          List<Reason> faults = rules.apply(found.get());
          if (!faults.isEmpty()) {
            return new Result.Refused<EnteredRate>(faults);
          }
          EnteredRate changed = step.apply(found.get());
          store.change(changed);
          minutes.note(caller, changed.subject(), action, changed.said(), reason);
          return new Result.Done<>(changed);
        }));
  }

  /** One, for whoever may enter rates. */
  public Optional<EnteredRate> find(Caller.Officer caller, int serial) {
    return may(caller) ? store.find(serial) : Optional.empty();
  }

  /** All that were entered: those that wait first, then the latest. */
  public Page<EnteredRate> list(Caller.Officer caller, int page, int size) {
    return may(caller)
        ? new Page<>(store.list(size, (long) page * size), page, size, store.count())
        : new Page<>(List.of(), page, size, 0);
  }

  private static boolean may(Caller.Officer caller) {
    return ROLES.stream().anyMatch(caller::holds);
  }
}
