package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.procedure.Action;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Payment;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;

/** A counter of the test node: its officers, its procedure and what they do every day. */
final class Counter {

  static final ProcedureName PERMIT = ProcedureName.of("zz/permit");
  static final LocalDate DAY = LocalDate.of(2024, 3, 4);

  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;

  Counter(Cases cases, Procedures procedures, Offices offices) {
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
  }

  /** Publishes the procedure of these tests; the same again changes nothing. */
  void open() {
    Path folder = Path.of("src/test/resources/definitions/permit");
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  Caller.Officer officer(String name, String role, String office) {
    int at = offices.find(office, Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(1, name, name, Set.of(new Caller.Grant(role, at)));
  }

  Caller.Officer registrar() {
    return officer("registrar", "registrar", "th");
  }

  Caller.Officer healthOfficer() {
    return officer("health-officer", "health-officer", "th");
  }

  Caller.Officer employmentOfficer() {
    return officer("employment-officer", "employment-officer", "th");
  }

  Caller.Officer secondOfficer() {
    return officer("second-officer", "employment-officer", "th");
  }

  static Map<String, String> answers(String... pairs) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      answers.put(pairs[at], pairs[at + 1]);
    }
    return answers;
  }

  static Map<String, String> person(String name) {
    return answers(
        "fullName",
        name,
        "born",
        "1985-07-03",
        "sex",
        "female",
        "nationality",
        "MM",
        "sector",
        "fishing");
  }

  Result<CaseView> tryStart(Caller caller, Map<String, String> answers) {
    return cases.start(
        caller,
        PERMIT,
        null,
        null,
        actor -> new Action.Start(actor, DAY, null, answers, List.of()));
  }

  CaseView start(String name) {
    return done(tryStart(registrar(), person(name)));
  }

  Result<CaseView> tryHealth(Caller caller, CaseView view, String outcome) {
    return cases.act(
        caller,
        view.serial(),
        null,
        actor ->
            new Action.Complete(
                actor,
                DAY.plusDays(1),
                "health",
                outcome,
                answers("finding", "shadow on the left lung"),
                List.of(new Payment("health-scheme", "1700 THB", "R-1"))));
  }

  CaseView health(CaseView view) {
    return done(tryHealth(healthOfficer(), view, "fit"));
  }

  Result<CaseView> tryPermit(Caller caller, CaseView view) {
    return cases.act(
        caller,
        view.serial(),
        null,
        actor ->
            new Action.Complete(
                actor,
                DAY.plusDays(2),
                "permit",
                null,
                answers("employer", "Andaman Fisheries"),
                List.of(new Payment("permit", "3800 THB", null))));
  }

  Result<CaseView> tryApprove(Caller caller, CaseView view) {
    return cases.act(
        caller, view.serial(), null, actor -> new Action.Approve(actor, DAY.plusDays(3), "permit"));
  }
}
