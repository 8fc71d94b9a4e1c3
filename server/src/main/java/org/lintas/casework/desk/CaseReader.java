package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Possible;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Reads a case for the page of an officer, with what that officer may do. */
@Component
class CaseReader {

  private final Cases cases;
  private final Offices offices;
  private final People people;

  CaseReader(Cases cases, Offices offices, People people) {
    this.cases = cases;
    this.offices = offices;
    this.people = people;
  }

  /** The case of a number, or "no such page". */
  CaseDetail get(Caller.Officer officer, String number, Locale locale) {
    CaseView view = cases.find(officer, serial(number), locale).orElseThrow(NotFound::new);
    Procedure procedure = view.published().procedure();
    Set<String> roles = offices.roles(officer, view.office().id());
    List<Possible> possible =
        Possible.of(procedure, view.state(), new Actor(officer.signature(), roles));
    List<StageDetail> stages =
        procedure.stages().stream()
            .map(stage ->
                new StageDetail(
                    procedure,
                    stage,
                    view.state().stages().get(stage.name()),
                    possible.stream().filter(each -> stage.name().equals(each.stage())).toList(),
                    stage.privateTo().stream().anyMatch(roles::contains),
                    claim(officer, view, stage)))
            .toList();
    List<Act> ofCase = possible.stream().filter(each -> each.stage() == null).map(Act::of).toList();
    return new CaseDetail(view, stages, ofCase, alike(officer, view));
  }

  HistoryPage history(Caller.Officer officer, String number, Locale locale) {
    CaseDetail detail = get(officer, number, locale);
    return new HistoryPage(
        detail, cases.history(officer, detail.of().serial(), locale).orElseThrow(NotFound::new));
  }

  private @Nullable Person alike(Caller.Officer officer, CaseView view) {
    Long alike = view.alike();
    if (alike == null) {
      return null;
    }
    Map<Long, Person> found = people.find(officer, List.of(alike));
    Person likely = found.get(alike);
    return likely == null || likely.id() == view.subject().id() ? null : likely;
  }

  /** Who is at work on a waiting stage, or null. */
  private @Nullable String claim(Caller.Officer officer, CaseView view, Stage stage) {
    StageState at = view.state().stages().get(stage.name());
    if (at == null
        || (at.progress() != Progress.OPEN && at.progress() != Progress.AWAITING_APPROVAL)) {
      return null;
    }
    Cases.Filter there =
        new Cases.Filter(null, stage.name(), null, null, false, false, "due", view.number());
    return cases.list(officer, there, 0, 1).contents().stream()
        .map(CaseView.Line::claimedBy)
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  /** The serial behind a number in an address, or "no such page". */
  static long serial(String number) {
    OptionalLong serial = CaseNumber.serial(number);
    return serial.orElseThrow(NotFound::new);
  }
}
