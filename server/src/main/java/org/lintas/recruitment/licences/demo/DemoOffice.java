package org.lintas.recruitment.licences.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Opening;
import org.lintas.procedure.Action;
import org.lintas.procedure.ProcedureName;
import org.springframework.stereotype.Component;

/** Officers of a demonstration, who take cases of organisations to their end. */
@Component
public class DemoOffice {

  private static final String ROLE = "licensing-officer";

  private final Cases cases;
  private final Offices offices;

  DemoOffice(Cases cases, Offices offices) {
    this.cases = cases;
    this.offices = offices;
  }

  /** Begins a case; one of that reference that was begun before is answered. */
  public CaseView begin(
      ProcedureName procedure, String reference, LocalDate day, Map<String, String> answers) {
    return cases
        .start(
            licensing(),
            new Opening(procedure, null, null, reference),
            actor -> new Action.Start(actor, day, null, answers, List.of()))
        .orElseThrow();
  }

  public void complete(
      Caller caller,
      CaseView view,
      String stage,
      @Nullable String outcome,
      LocalDate day,
      Map<String, String> answers) {
    cases
        .act(
            caller,
            view.serial(),
            null,
            actor -> new Action.Complete(actor, day, stage, outcome, answers, List.of()))
        .orElseThrow();
  }

  /** A second officer approves. */
  public void approve(CaseView view, String stage, LocalDate day) {
    cases
        .act(
            officer("second-licensing-officer", ROLE),
            view.serial(),
            null,
            actor -> new Action.Approve(actor, day, stage))
        .orElseThrow();
  }

  public Caller.Officer licensing() {
    return officer(ROLE, ROLE);
  }

  public Caller.Officer inspector() {
    return officer("inspector", "inspector");
  }

  private Caller.Officer officer(String name, String role) {
    int office = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(0, name, name, Set.of(new Caller.Grant(role, office)));
  }
}
