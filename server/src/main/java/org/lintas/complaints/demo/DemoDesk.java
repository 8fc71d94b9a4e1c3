package org.lintas.complaints.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.desk.Urgency;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Custody;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Caseworkers and custodians of a demonstration. */
@Component
class DemoDesk implements DemoHands {

  private final Deskwork desk;
  private final Help help;
  private final Reveals reveals;
  private final Custody custody;
  private final Passing passing;

  DemoDesk(Deskwork desk, Help help, Reveals reveals, Custody custody, Passing passing) {
    this.desk = desk;
    this.help = help;
    this.reveals = reveals;
    this.custody = custody;
    this.passing = passing;
  }

  @Override
  public Optional<Result<?>> take(Caller.Officer officer, String number, DemoStep step) {
    return Optional.ofNullable(taken(officer, number, step));
  }

  private @Nullable Result<?> taken(Caller.Officer officer, String number, DemoStep step) {
    String words = step.word("words");
    return switch (step.act()) {
      case "acknowledge" -> desk.acknowledge(officer, number, words);
      case "answer" -> desk.answer(officer, number, words);
      case "ask" -> desk.ask(officer, number, words);
      case "note" -> desk.note(officer, number, words);
      case "dispatch" -> desk.dispatch(officer, number, words);
      case "triage" -> desk.triage(officer, number, triage(step));
      case "assign" -> desk.assign(officer, number, step.word("handler"));
      case "close" -> desk.close(officer, number, step.word("outcome"), words);
      case "help" -> help.ask(officer, number, wanted(step));
      case "reveal" ->
          reveals.ask(
              officer,
              number,
              new Reveals.Wanted(step.word("reader"), words, Integer.parseInt(step.word("hours"))));
      case "approve", "refuse" -> decided(officer, step);
      case "refer" ->
          passing.ask(
              officer,
              number,
              new Passing.Wanted(step.word("to"), Referral.Way.of(step.word("way")), words));
      default -> null;
    };
  }

  /** What a custodian says to the request that came last. */
  private Result<?> decided(Caller.Officer officer, DemoStep step) {
    return custody.requests(officer).orElseThrow().stream()
        .filter(Custody.Request::mayDecide)
        .findFirst()
        .map(each ->
            custody.say(
                officer, each.reveal().id(), step.act().equals("approve"), step.word("words")))
        .orElseThrow();
  }

  private static Triage triage(DemoStep step) {
    return new Triage(
        step.words("kinds"),
        Urgency.of(step.word("urgency")).orElse(Urgency.ROUTINE),
        step.words("groups").stream()
            .map(each -> Triage.Group.of(each).orElseThrow())
            .collect(Collectors.toSet()),
        Triage.Cause.of(step.word("cause")).orElse(Triage.Cause.NONE),
        step.word("words"));
  }

  private static Help.Wanted wanted(DemoStep step) {
    String until = step.word("until");
    return new Help.Wanted(
        step.word("kind"),
        step.word("state"),
        until.isEmpty() ? null : LocalDate.parse(until),
        step.word("words"));
  }
}
