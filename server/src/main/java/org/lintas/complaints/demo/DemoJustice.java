package org.lintas.complaints.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.Compartment;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Those of a demonstration who take a complaint along its tracks. */
@Component
class DemoJustice implements DemoHands {

  private final OpenedCases cases;
  private final TrackDeeds deeds;
  private final Respondents respondents;
  private final Admitting admitting;
  private final Clock clock;

  DemoJustice(
      OpenedCases cases,
      TrackDeeds deeds,
      Respondents respondents,
      Admitting admitting,
      Clock clock) {
    this.cases = cases;
    this.deeds = deeds;
    this.respondents = respondents;
    this.admitting = admitting;
    this.clock = clock;
  }

  @Override
  public Optional<Result<?>> take(Caller.Officer officer, String number, DemoStep step) {
    return switch (step.act()) {
      case "begin", "complete", "respondent", "ask-admission" ->
          Optional.ofNullable(taken(cases.get(officer, number, Compartment.TRACK), step));
      default -> Optional.empty();
    };
  }

  private @Nullable Result<?> taken(OpenedCase opened, DemoStep step) {
    return switch (step.act()) {
      case "begin" -> deeds.begin(opened, step.word("track"), told(step));
      case "complete" ->
          deeds.complete(
              opened, deeds.all(opened).getFirst().row().id(), step.word("stage"), told(step));
      case "respondent" ->
          respondents.add(
              opened,
              step.word("name"),
              Capacity.of(step.word("capacity")),
              step.word("company"),
              "");
      case "ask-admission" ->
          admitting.ask(
              opened.officer(),
              opened.number(),
              new Admitting.Wanted(step.word("to"), step.word("words")));
      default -> null;
    };
  }

  /** Of the day on which it is done. */
  private TrackDeeds.Told told(DemoStep step) {
    String outcome = step.word("outcome");
    return new TrackDeeds.Told(
        LocalDate.now(clock),
        outcome.isEmpty() ? null : outcome,
        step.without("track", "stage", "outcome"));
  }
}
