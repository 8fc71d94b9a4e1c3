package org.lintas.recruitment.costs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Before anybody signs: what she is about to pay, in months of her wage, and what the law says. */
@Controller
@Public
class CalculatorPages {

  private final Corridors corridors;
  private final Rates rates;
  private final CostDeeds deeds;
  private final Clock clock;

  CalculatorPages(Corridors corridors, Rates rates, CostDeeds deeds, Clock clock) {
    this.corridors = corridors;
    this.rates = rates;
    this.deeds = deeds;
    this.clock = clock;
  }

  @GetMapping("/agencies/costs")
  ModelAndView show(HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    Optional<Corridor> corridor = corridors.named(form.value("corridor"));
    List<Reason> reasons = new ArrayList<>();
    Account account = corridor.map(each -> account(each, form, reasons)).orElse(Account.EMPTY);
    CalculatorView view =
        new CalculatorView(
            corridors.all(),
            corridor.orElse(null),
            LocalDate.now(clock),
            form.refused(deeds.messages(reasons, locale)),
            statement(corridor.orElse(null), account));
    ModelAndView page = new ModelAndView("recruitment/costs/calculator").addObject("view", view);
    return reasons.isEmpty() ? page : Refusals.again(page);
  }

  private @Nullable Statement statement(@Nullable Corridor corridor, Account account) {
    if (corridor == null || account.lines().isEmpty()) {
      return null;
    }
    Judgement judged = Judgement.of(corridor, rates, account);
    return new Statement("", account, account.lines(), corridor, judged, Set.of());
  }

  /** What was typed as if it had been paid today. */
  private Account account(Corridor corridor, Form form, List<Reason> reasons) {
    Instant now = clock.instant();
    Money wage = amount(corridor, form, "wage", reasons);
    Job job =
        new Job(
            corridor.name(),
            Channel.AGENCY,
            corridor.heading().occupations().stream()
                .filter(each -> each.length() == 4)
                .findFirst()
                .orElse(null),
            null,
            null,
            null,
            wage,
            LocalDate.now(clock));
    Account account = Account.EMPTY.with(1, now, Teller.WORKER, new Told.JobIs(job));
    for (CalculatorView.Asked asked : CalculatorView.asked(corridor, LocalDate.now(clock))) {
      Money amount = amount(corridor, form, asked.field(), reasons);
      if (amount != null) {
        Told told = new Told.Paid(payment(asked, amount), null);
        account = account.with(account.version() + 1, now, Teller.WORKER, told);
      }
    }
    return account;
  }

  private Payment payment(CalculatorView.Asked asked, Money amount) {
    return new Payment(
        asked.head(),
        asked.item(),
        asked.side(),
        Payee.OTHER,
        null,
        amount,
        LocalDate.now(clock),
        null);
  }

  private static @Nullable Money amount(
      Corridor corridor, Form form, String field, List<Reason> reasons) {
    if (form.value(field).isEmpty() || Amounts.digits(form.value(field)).matches("0+")) {
      return null;
    }
    Result<Money> read = Amounts.read(form.value(field), corridor.currency(), field);
    if (read instanceof Result.Refused<Money>(List<Reason> why)) {
      reasons.addAll(why);
    }
    return read instanceof Result.Done<Money>(Money money) ? money : null;
  }
}
