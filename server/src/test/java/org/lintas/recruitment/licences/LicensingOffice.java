package org.lintas.recruitment.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;
import static org.lintas.shared.Results.reasons;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.organisations.Organisation;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;

/** An office of the test node that licenses agencies, with the procedures that are shipped. */
public final class LicensingOffice {

  private static final List<String> NAMES =
      List.of(
          "agency-licence",
          "employer-accreditation",
          "agency-sanction",
          "sanction-lifting",
          "bond-movement",
          "agency-inspection");

  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;
  private final Clock clock;

  public LicensingOffice(Cases cases, Procedures procedures, Offices offices, Clock clock) {
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  /** Publishes the procedures; the same again changes nothing. */
  public LicensingOffice open() {
    for (String name : NAMES) {
      assertThat(
              procedures.publish(
                  new Caller.Node("test"), Definitions.files(Path.of("../definitions/th/" + name))))
          .isInstanceOf(Procedures.Publication.Accepted.class);
    }
    return this;
  }

  public Caller.Officer officer(String name, String role) {
    int at = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(1, name, name, Set.of(new Caller.Grant(role, at)));
  }

  public Caller.Officer licensing() {
    return officer("licensing-officer", "licensing-officer");
  }

  public Caller.Officer colleague() {
    return officer("second-licensing-officer", "licensing-officer");
  }

  public Caller.Officer inspector() {
    return officer("inspector", "inspector");
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Answers of an application by a new agency. */
  public static Map<String, String> agency(String name, String... more) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("organisationName", name);
    answers.put("organisationKind", "agency");
    answers.put("country", "TH");
    answers.put("paidUpCapital", "5000000 THB");
    answers.put("directorName", "Director of " + name);
    answers.put("fromMM", "yes");
    return with(answers, more);
  }

  /** Answers of an application by an agency that is known. */
  public static Map<String, String> again(Organisation known, String... more) {
    Map<String, String> answers = agency(known.name());
    answers.remove("organisationName");
    answers.remove("organisationKind");
    answers.remove("country");
    answers.put("organisation", known.number());
    return with(answers, more);
  }

  public static Map<String, String> with(Map<String, String> answers, String... more) {
    for (int at = 0; at < more.length; at += 2) {
      answers.put(more[at], more[at + 1]);
    }
    return answers;
  }

  public Result<CaseView> tryStart(
      Caller caller, String procedure, @Nullable String outcome, Map<String, String> answers) {
    return cases.start(
        caller,
        ProcedureName.of("th/" + procedure),
        null,
        null,
        actor -> new Action.Start(actor, today(), outcome, answers, List.of()));
  }

  public CaseView apply(Map<String, String> answers) {
    return done(tryStart(licensing(), "agency-licence", null, answers));
  }

  /** An application with its bond and inspection. */
  public CaseView examined(Map<String, String> answers) {
    CaseView view = apply(answers);
    complete(
        licensing(),
        view,
        "bond",
        null,
        Map.of("bondForm", "deposit", "bondAmount", "5000000 THB", "bondPaper", "R 1"));
    return complete(
        inspector(),
        view,
        "inspection",
        "sound",
        Map.of("inspectedOn", today().toString(), "findings", "Nothing to add"));
  }

  /** An agency with a licence from today on. */
  public CaseView licensed(Map<String, String> answers) {
    CaseView view = examined(answers);
    complete(licensing(), view, "licence", null, Map.of());
    return done(approve(view, "licence"));
  }

  /** Answers of a sanction from today on. */
  public Map<String, String> sanction(Organisation organisation, String kind, String... more) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("organisation", organisation.number());
    answers.put("liablePerson", "Director of " + organisation.name());
    answers.put("sanction", kind);
    answers.put("ground", "Section 42");
    answers.put("facts", "Took money from workers");
    answers.put("sanctionStarts", today().toString());
    answers.put("sanctionEnds", today().plusYears(1).toString());
    answers.put("publicFrom", today().toString());
    return with(answers, more);
  }

  public CaseView sanctioned(Organisation organisation, String kind, String... more) {
    CaseView view =
        done(tryStart(licensing(), "agency-sanction", null, sanction(organisation, kind, more)));
    complete(
        licensing(),
        view,
        "hearing",
        null,
        Map.of("heardOn", today().toString(), "statement", "Not true"));
    complete(licensing(), view, "decision", null, Map.of());
    return done(approve(view, "decision"));
  }

  public CaseView complete(
      Caller caller,
      CaseView view,
      String stage,
      @Nullable String outcome,
      Map<String, String> answers) {
    return done(tryComplete(caller, view, stage, outcome, answers));
  }

  public Result<CaseView> tryComplete(
      Caller caller,
      CaseView view,
      String stage,
      @Nullable String outcome,
      Map<String, String> answers) {
    return act(
        caller,
        view,
        actor -> new Action.Complete(actor, today(), stage, outcome, answers, List.of()));
  }

  public Result<CaseView> approve(CaseView view, String stage) {
    return act(colleague(), view, actor -> new Action.Approve(actor, today(), stage));
  }

  public Result<CaseView> act(Caller caller, CaseView view, Function<Actor, Action> action) {
    return cases.act(caller, view.serial(), null, action);
  }

  public static Organisation organisation(CaseView view) {
    if (view.subject() instanceof CaseSubject.OfOrganisation(Organisation organisation)) {
      return organisation;
    }
    throw new AssertionError(view.subject());
  }

  /** Codes of a refusal, of a check its name. */
  public static List<String> codes(Result<?> result) {
    return reasons(result).stream()
        .map(reason -> reason.details().getOrDefault("check", reason.code()))
        .toList();
  }
}
