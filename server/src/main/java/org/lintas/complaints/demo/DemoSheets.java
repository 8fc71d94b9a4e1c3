package org.lintas.complaints.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.screening.Screenings;
import org.lintas.complaints.screening.model.PlanStep.Pillar;
import org.lintas.complaints.screening.model.Screening;
import org.lintas.complaints.screening.model.StatusDecision.DecidedBy;
import org.lintas.complaints.screening.model.StatusDecision.Status;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.wages.WageClaims;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Those of a demonstration who fill in a wage claim, a screening and a plan. */
@Component
class DemoSheets implements DemoHands {

  private final OpenedCases cases;
  private final WageClaims claims;
  private final Screenings screenings;

  DemoSheets(OpenedCases cases, WageClaims claims, Screenings screenings) {
    this.cases = cases;
    this.claims = claims;
    this.screenings = screenings;
  }

  @Override
  public Optional<Result<?>> take(Caller.Officer officer, String number, DemoStep step) {
    return switch (step.act()) {
      case "wages" -> {
        OpenedCase opened = cases.get(officer, number, Compartment.TRACK);
        claims.keep(opened, step.with());
        yield Optional.of(new Result.Done<>(opened));
      }
      case "screen" -> {
        OpenedCase opened = cases.get(officer, number, Compartment.NOTES);
        boolean child = step.word("child").equals("yes");
        screenings.screen(opened, new Screening(child, Set.copyOf(step.words("found"))));
        yield Optional.of(new Result.Done<>(opened));
      }
      case "status" -> Optional.of(status(cases.get(officer, number, Compartment.NOTES), step));
      case "plan" -> Optional.of(plan(cases.get(officer, number, Compartment.NOTES), step));
      default -> Optional.empty();
    };
  }

  private Result<?> status(OpenedCase opened, DemoStep step) {
    return screenings.decide(
        opened,
        Status.of(step.word("status")).orElse(null),
        DecidedBy.of(step.word("decidedBy")).orElse(null),
        step.word("organisation"),
        LocalDate.parse(step.word("on")),
        step.word("grounds"));
  }

  private Result<?> plan(OpenedCase opened, DemoStep step) {
    String until = step.word("until");
    return screenings.plan(
        opened,
        Pillar.of(step.word("pillar")),
        step.word("what"),
        step.word("who"),
        until.isEmpty() ? null : LocalDate.parse(until));
  }
}
