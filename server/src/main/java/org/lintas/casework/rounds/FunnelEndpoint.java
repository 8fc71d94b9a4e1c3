package org.lintas.casework.rounds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.casework.Rounds;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of a round as JSON. */
@RestController
@For
class FunnelEndpoint {

  private final Rounds rounds;

  FunnelEndpoint(Rounds rounds) {
    this.rounds = rounds;
  }

  /**
   * People at a stage; see {@link StageCount}.
   *
   * @param feesPaid amount with its currency, {@code 21843300 THB}; null for a stage without fees
   */
  record StageFigures(
      String stage,
      long entered,
      long completed,
      long refused,
      long open,
      long late,
      long missed,
      Map<String, Long> outcomes,
      @org.jspecify.annotations.Nullable String feesDue,
      @org.jspecify.annotations.Nullable String feesPaid) {}

  /** Answer of the endpoint. */
  record Figures(String procedure, Instant countedAt, List<StageFigures> stages) {}

  @GetMapping("/api/v1/procedures/{authority}/{name}/funnel")
  Figures funnel(
      Caller.Officer officer,
      @PathVariable String authority,
      @PathVariable String name,
      @RequestParam Map<String, String> asked) {
    ProcedureName wanted = new ProcedureName(authority.toLowerCase(Locale.ROOT), name);
    Funnel funnel = rounds.funnel(officer, wanted, Slice.of(asked)).orElseThrow(NotFound::new);
    Procedure procedure = funnel.published().procedure();
    return new Figures(
        wanted.toString(),
        funnel.countedAt().truncatedTo(ChronoUnit.MILLIS),
        funnel.stages().stream().map(count -> figures(procedure, count)).toList());
  }

  private static StageFigures figures(Procedure procedure, StageCount count) {
    Optional<String> currency =
        procedure
            .findStage(count.stage())
            .flatMap(stage -> stage.fees().stream().findFirst())
            .map(Fee::amount)
            .map(Money::currency);
    return new StageFigures(
        count.stage(),
        count.entered(),
        count.completed(),
        count.refused(),
        count.open(),
        count.late(),
        count.missed(),
        count.outcomes(),
        currency.map(of -> new Money(count.feesDue(), of).toString()).orElse(null),
        currency.map(of -> new Money(count.feesPaid(), of).toString()).orElse(null));
  }
}
