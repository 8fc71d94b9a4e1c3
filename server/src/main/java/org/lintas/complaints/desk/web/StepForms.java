package org.lintas.complaints.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.desk.Urgency;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Takes a step by its name, with what a form says. */
@Component
class StepForms {

  static final String NAMES =
      "acknowledge|answer|ask|note|triage|assign|dispatch|help|close|resume|reveal|refer|admit";

  private final Deskwork desk;
  private final Help help;
  private final Reveals reveals;
  private final Passing passing;
  private final Admitting admitting;

  StepForms(Deskwork desk, Help help, Reveals reveals, Passing passing, Admitting admitting) {
    this.desk = desk;
    this.help = help;
    this.reveals = reveals;
    this.passing = passing;
    this.admitting = admitting;
  }

  Result<Docket> take(Caller.Officer officer, String number, String step, Form form) {
    String words = form.value("words");
    return switch (step) {
      case "acknowledge" -> desk.acknowledge(officer, number, words);
      case "answer" -> desk.answer(officer, number, words);
      case "ask" -> desk.ask(officer, number, words);
      case "note" -> desk.note(officer, number, words);
      case "triage" -> desk.triage(officer, number, triage(form));
      case "assign" -> desk.assign(officer, number, form.value("handler"));
      case "dispatch" -> desk.dispatch(officer, number, words);
      case "help" -> help(officer, number, form);
      case "close" -> desk.close(officer, number, form.value("outcome"), words);
      case "resume" -> desk.resume(officer, number, words);
      case "reveal" -> reveals.ask(officer, number, reveal(form));
      case "refer" -> passing.ask(officer, number, referral(form));
      case "admit" ->
          admitting.ask(officer, number, new Admitting.Wanted(form.value("reader"), words));
      default -> new Result.Missing<>();
    };
  }

  Result<Docket> changeHelp(Caller.Officer officer, String number, long id, Form form) {
    Optional<LocalDate> until = until(form);
    return until.isEmpty() && isDay(form)
        ? wrongDay()
        : help.change(officer, number, id, wanted(form, until));
  }

  private Result<Docket> help(Caller.Officer officer, String number, Form form) {
    Optional<LocalDate> until = until(form);
    return until.isEmpty() && isDay(form)
        ? wrongDay()
        : help.ask(officer, number, wanted(form, until));
  }

  private static Result<Docket> wrongDay() {
    return new Result.Refused<>(List.of(new Reason("until-wrong", "until", Map.of())));
  }

  private static boolean isDay(Form form) {
    return !form.date("until").isBlank();
  }

  private static Optional<LocalDate> until(Form form) {
    try {
      return Optional.of(LocalDate.parse(form.date("until")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Help.Wanted wanted(Form form, Optional<LocalDate> until) {
    return new Help.Wanted(
        form.value("kind"), form.value("state"), until.orElse(null), form.value("words"));
  }

  private static Triage triage(Form form) {
    Set<Triage.Group> groups =
        all(form, "groups").stream()
            .flatMap(each -> Triage.Group.of(each).stream())
            .collect(Collectors.toSet());
    return new Triage(
        all(form, "kinds"),
        Urgency.of(form.value("urgency")).orElse(Urgency.ROUTINE),
        groups,
        Triage.Cause.of(form.value("cause")).orElse(Triage.Cause.NONE),
        form.value("words"));
  }

  private static List<String> all(Form form, String field) {
    return form.values().getOrDefault(field, List.of()).stream().distinct().toList();
  }

  private static Reveals.Wanted reveal(Form form) {
    return new Reveals.Wanted(
        form.value("reader"), form.value("words"), number(form.value("hours")));
  }

  private static int number(String text) {
    return text.matches("\\p{Nd}{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static Passing.Wanted referral(Form form) {
    return new Passing.Wanted(
        form.value("to"), Referral.Way.of(form.value("way")), form.value("words"));
  }
}
