package org.lintas.recruitment.costs.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.Result;

/** Makes something that was told out of a form; everything that is wrong is told at once. */
final class CostForm {

  private final Organisations organisations;
  private final Caller caller;
  private final Form form;
  private final List<Reason> reasons = new ArrayList<>();

  CostForm(Organisations organisations, Caller caller, Form form) {
    this.organisations = organisations;
    this.caller = caller;
    this.form = form;
  }

  Result<Told> payment() {
    Optional<CostHead> head = chosen("head", CostHead::of);
    Optional<Side> side = chosen("side", Side::of);
    Optional<Payee> payee = chosen("payee", Payee::of);
    Optional<Money> amount = amount("amount", "currency");
    Optional<LocalDate> on = day("on", true);
    Long organisation = organisation("organisation");
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(List.copyOf(reasons));
    }
    return new Result.Done<>(
        new Told.Paid(
            new Payment(
                head.orElseThrow(),
                orNull(form.value("item")),
                side.orElseThrow(),
                payee.orElseThrow(),
                organisation,
                amount.orElseThrow(),
                on.orElseThrow(),
                orNull(form.value("receipt"))),
            null));
  }

  Result<Told> job() {
    Optional<Channel> channel = chosen("channel", Channel::of);
    String corridor = form.value("corridor");
    if (corridor.isEmpty()) {
      missing("corridor");
    }
    Optional<Money> wage =
        form.value("firstMonth").isEmpty()
            ? Optional.empty()
            : amount("firstMonth", "firstMonthCurrency");
    Optional<LocalDate> began = day("began", false);
    Long agency = organisation("agency");
    Long employer = organisation("employer");
    String occupation = orNull(Amounts.digits(form.value("occupation")));
    if (occupation != null && !occupation.matches("[0-9]{4}")) {
      reasons.add(new Reason("occupation-not-isco", "occupation", Map.of()));
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(List.copyOf(reasons));
    }
    return new Result.Done<>(
        new Told.JobIs(
            new Job(
                corridor,
                channel.orElseThrow(),
                occupation,
                null,
                agency,
                employer,
                wage.orElse(null),
                began.orElse(null))));
  }

  Result<Told> refund(String currency) {
    int payment = number("payment");
    Optional<Money> amount = amount(form.value("amount"), currency, "amount");
    Optional<LocalDate> on = day("on", true);
    Long by = organisation("by");
    return reasons.isEmpty()
        ? new Result.Done<>(new Told.Refunded(payment, amount.orElseThrow(), on.orElseThrow(), by))
        : new Result.Refused<>(List.copyOf(reasons));
  }

  /** A number of a payment, or 0, which none has. */
  int number(String field) {
    String digits = Amounts.digits(form.value(field));
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private <T> Optional<T> chosen(String field, Function<String, Optional<T>> reader) {
    Optional<T> found = reader.apply(form.value(field));
    if (found.isEmpty()) {
      missing(field);
    }
    return found;
  }

  private Optional<Money> amount(String field, String currency) {
    return amount(form.value(field), form.value(currency), field);
  }

  private Optional<Money> amount(String amount, String currency, String field) {
    return switch (Amounts.read(amount, currency, field)) {
      case Result.Done<Money>(Money money) -> Optional.of(money);
      case Result.Refused<Money>(List<Reason> why) -> {
        reasons.addAll(why);
        yield Optional.empty();
      }
      case Result.Missing<Money> _, Result.Stale<Money> _ -> Optional.empty();
    };
  }

  private Optional<LocalDate> day(String field, boolean required) {
    String text = form.date(field);
    if (text.isEmpty()) {
      if (required) {
        missing(field);
      }
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException wrong) {
      reasons.add(new Reason("not-a-day", field, Map.of()));
      return Optional.empty();
    }
  }

  private @Nullable Long organisation(String field) {
    String number = form.value(field);
    if (number.isEmpty()) {
      return null;
    }
    Optional<Organisation> found = organisations.byNumber(caller, number);
    if (found.isEmpty()) {
      reasons.add(new Reason("unknown-organisation", field, Map.of()));
    }
    return found.map(Organisation::id).orElse(null);
  }

  private void missing(String field) {
    reasons.add(new Reason("answer-missing", field, Map.of()));
  }

  private static @Nullable String orNull(String text) {
    return Objects.requireNonNull(text).isEmpty() ? null : text;
  }
}
