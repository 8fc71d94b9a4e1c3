package org.lintas.recruitment.sanctions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.CaseWarnings;
import org.lintas.organisations.Link;
import org.lintas.shared.Word;
import org.springframework.stereotype.Component;

/** Warns on the page of a case of whoever was kept from recruiting and stands behind it. */
@Component
class CaseCautions implements CaseWarnings {

  private final Cautions cautions;
  private final Clock clock;

  CaseCautions(Cautions cautions, Clock clock) {
    this.cautions = cautions;
    this.clock = clock;
  }

  @Override
  public List<Warning> of(Caller caller, CaseView view) {
    return view.subject() instanceof CaseSubject.OfOrganisation(var organisation)
        ? cautions.of(caller, organisation.id(), LocalDate.now(clock)).stream()
            .filter(each -> !isOwnCase(each, view))
            .map(CaseCautions::warning)
            .toList()
        : List.of();
  }

  /** The case of a sanction needs no warning of itself. */
  private static boolean isOwnCase(Caution caution, CaseView view) {
    return caution.evidence().isEmpty()
        && caution.sanctions().stream().anyMatch(each -> each.caseSerial() == view.serial());
  }

  private static Warning warning(Caution caution) {
    String key =
        caution.evidence().isEmpty()
            ? "recruitment.sanctions.caution.own"
            : "recruitment.sanctions.caution";
    return new Warning(
        key,
        Map.of(
            "name",
            caution.other().name(),
            "sanction",
            caution.sanctions().getFirst().kind().word()),
        caution.evidence().stream().map(CaseCautions::line).toList(),
        "/recruitment/agencies/" + caution.other().number());
  }

  private static Line line(Link.Evidence evidence) {
    return new Line(
        "recruitment.sanctions.evidence." + Word.of(evidence.kind()),
        Map.of(
            "here",
            evidence.here(),
            "there",
            evidence.there(),
            "likeness",
            Long.toString(Math.round(evidence.likeness() * 100))));
  }
}
