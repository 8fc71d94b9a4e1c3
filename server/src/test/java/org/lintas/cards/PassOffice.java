package org.lintas.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;

/** An office of the test node that gives passes: its officers and what they do every day. */
public final class PassOffice {

  public static final ProcedureName PASS = ProcedureName.of("zz/pass");

  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;
  private final Clock clock;

  public PassOffice(Cases cases, Procedures procedures, Offices offices, Clock clock) {
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  /** Publishes the procedure of these tests; the same again changes nothing. */
  public PassOffice open() {
    Path folder = Path.of("src/test/resources/definitions/pass");
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
    return this;
  }

  public Caller.Officer officer(String role, String office) {
    int at = offices.find(office, Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(1, role, role, Set.of(new Caller.Grant(role, at)));
  }

  public Caller.Officer registrar() {
    return officer("registrar", "th");
  }

  public Caller.Officer employmentOfficer() {
    return officer("employment-officer", "th");
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public static Map<String, String> person(String name) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("fullName", name);
    answers.put("born", "1985-07");
    answers.put("sex", "female");
    answers.put("nationality", "MM");
    return answers;
  }

  /** A case with its first card. */
  public CaseView apply(String name) {
    return apply(person(name), null);
  }

  public CaseView apply(
      Map<String, String> answers, @org.jspecify.annotations.Nullable Long known) {
    return done(
        cases.start(
            registrar(),
            PASS,
            "th-50",
            known,
            actor -> new Action.Start(actor, today(), null, answers, List.of())));
  }

  public CaseView review(CaseView view) {
    return complete(officer("health-officer", "th"), view, "review");
  }

  public CaseView pass(CaseView view) {
    return complete(employmentOfficer(), view, "pass");
  }

  /** A case with a pass. */
  public CaseView passed(String name) {
    return pass(review(apply(name)));
  }

  public CaseView complete(Caller.Officer officer, CaseView view, String stage) {
    return act(
        officer,
        view,
        actor -> new Action.Complete(actor, today(), stage, null, Map.of(), List.of()));
  }

  public CaseView refuse(CaseView view) {
    return act(
        officer("health-officer", "th"),
        view,
        actor -> new Action.Refuse(actor, today(), "review", "Not to be reviewed"));
  }

  public CaseView withdraw(CaseView view) {
    return act(
        registrar(), view, actor -> new Action.Withdraw(actor, today(), "The person went home"));
  }

  public CaseView sendBack(CaseView view) {
    return act(
        employmentOfficer(),
        view,
        actor -> new Action.SendBack(actor, today(), "handover", "pass", "Once more"));
  }

  public CaseView correct(CaseView view, Map<String, String> answers) {
    return act(
        registrar(),
        view,
        actor ->
            new Action.Correct(actor, today(), "application", answers, "The passport says so"));
  }

  public CaseView act(Caller.Officer officer, CaseView view, Function<Actor, Action> action) {
    return done(cases.act(officer, view.serial(), null, action));
  }
}
