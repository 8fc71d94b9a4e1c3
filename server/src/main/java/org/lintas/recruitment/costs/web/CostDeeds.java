package org.lintas.recruitment.costs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Words;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Account.Line;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the worker and those of officers have in common. */
@Component
class CostDeeds {

  /** The public does not see employers; whoever tells of hers knows it already. */
  private static final Caller SELF = new Caller.Node("recruitment-costs");

  private final Corridors corridors;
  private final Organisations organisations;
  private final Texts texts;
  private final Clock clock;

  CostDeeds(Corridors corridors, Organisations organisations, Texts texts, Clock clock) {
    this.corridors = corridors;
    this.organisations = organisations;
    this.texts = texts;
    this.clock = clock;
  }

  CostForm read(Form form) {
    return new CostForm(organisations, SELF, form);
  }

  CostView view(Statement statement, String base, @Nullable String done) {
    Form form =
        Form.empty()
            .with("side", "origin")
            .with("on", LocalDate.now(clock).toString())
            .with(
                "currency", statement.corridor() == null ? "THB" : statement.corridor().currency());
    return new CostView(
        statement, base, named(statement), corridors.all(), known(form, statement), done);
  }

  private static Form known(Form form, Statement statement) {
    Job job = statement.account().job();
    if (job == null) {
      return form.with("firstMonthCurrency", "THB");
    }
    Form known = form.with("corridor", job.corridor()).with("channel", job.channel().word());
    known = job.occupation() == null ? known : known.with("occupation", job.occupation());
    known = job.began() == null ? known : known.with("began", job.began().toString());
    Money wage = job.firstMonth();
    return wage == null
        ? known.with(
            "firstMonthCurrency",
            statement.corridor() == null ? "THB" : statement.corridor().currency())
        : known
            .with("firstMonth", wage.amount().toPlainString())
            .with("firstMonthCurrency", wage.currency());
  }

  /** Organisations that a statement names, by serial. */
  Map<Long, Organisation> named(Statement statement) {
    Set<Long> serials = new HashSet<>(statement.liable());
    Job job = statement.account().job();
    if (job != null && job.agency() != null) {
      serials.add(job.agency());
    }
    if (job != null && job.employer() != null) {
      serials.add(job.employer());
    }
    for (Line line : statement.lines()) {
      if (line.payment().organisation() != null) {
        serials.add(line.payment().organisation());
      }
    }
    return new HashMap<>(organisations.find(SELF, serials));
  }

  /** Shows the form again with what is wrong, or goes on to what was told. */
  ModelAndView answer(
      Result<Told> told,
      Function<Told, Result<Statement>> door,
      CostView view,
      Ask ask,
      Locale locale) {
    return switch (told) {
      case Result.Done<Told>(Told sound) -> answer(door.apply(sound), view, ask, locale);
      case Result.Refused<Told>(List<Reason> reasons) -> refused(view, ask, reasons, locale);
      case Result.Missing<Told> _, Result.Stale<Told> _ -> throw new NotFound();
    };
  }

  /**
   * What is asked on a page.
   *
   * @param template of its form
   * @param done code of what is done once it is answered
   */
  record Ask(String template, String done, Form typed) {}

  ModelAndView answer(Result<Statement> result, CostView view, Ask ask, Locale locale) {
    return switch (result) {
      case Result.Done<Statement> _ ->
          new ModelAndView("redirect:" + view.base() + "?done=" + ask.done());
      case Result.Refused<Statement>(List<Reason> reasons) -> refused(view, ask, reasons, locale);
      case Result.Missing<Statement> _, Result.Stale<Statement> _ -> throw new NotFound();
    };
  }

  private ModelAndView refused(CostView view, Ask ask, List<Reason> reasons, Locale locale) {
    Form form = ask.typed().refused(messages(reasons, locale));
    return Refusals.again(
        new ModelAndView("recruitment/costs/" + ask.template()).addObject("view", view.with(form)));
  }

  List<Message> messages(List<Reason> reasons, Locale locale) {
    return reasons.stream()
        .map(reason -> new Message(reason.field(), says(reason, locale)))
        .toList();
  }

  /** A reason with its remedy. */
  String says(Reason reason, Locale locale) {
    Map<String, String> details = reason.details();
    return texts.get(
        locale,
        "recruitment.costs.reason." + reason.code(),
        "currency",
        details.getOrDefault("currency", ""),
        "day",
        details.containsKey("day") ? Words.date(LocalDate.parse(details.get("day")), locale) : "",
        "left",
        details.containsKey("left") ? Words.money(Money.of(details.get("left")), locale) : "",
        "max",
        details.getOrDefault("max", ""));
  }
}
