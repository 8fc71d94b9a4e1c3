package org.lintas.recruitment.licences.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.organisations.Link;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.licences.Bond;
import org.lintas.recruitment.licences.Conditions;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.sanctions.Caution;
import org.lintas.recruitment.sanctions.Cautions;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Licences, sanctions, security and inspections for programs of those who license and inspect. */
@RestController
@RequestMapping("/api/v1/licensing")
@For({"licensing-officer", "inspector", "programme-manager"})
class LicensingApi {

  private final Licences licences;
  private final Cautions cautions;
  private final Organisations organisations;
  private final Answers answers;
  private final Clock clock;

  LicensingApi(
      Licences licences,
      Cautions cautions,
      Organisations organisations,
      Answers answers,
      Clock clock) {
    this.licences = licences;
    this.cautions = cautions;
    this.organisations = organisations;
    this.answers = answers;
    this.clock = clock;
  }

  record LicenceBody(
      String number,
      String kind,
      String authority,
      String caseId,
      LocalDate from,
      @Nullable LocalDate until,
      String state,
      @Nullable LocalDate ended,
      @Nullable String because,
      Conditions conditions) {

    static LicenceBody of(Licence licence, LocalDate day) {
      return new LicenceBody(
          licence.number(),
          licence.kind(),
          licence.authority(),
          licence.caseNumber(),
          licence.from(),
          licence.until(),
          licence.state(day).word(),
          licence.ended(),
          licence.because(),
          licence.conditions());
    }
  }

  record SanctionBody(
      String number,
      String kind,
      @Nullable String country,
      String liable,
      String ground,
      String facts,
      @Nullable String fine,
      LocalDate starts,
      @Nullable LocalDate ends,
      LocalDate publicFrom,
      String state,
      @Nullable LocalDate lifted) {

    static SanctionBody of(Sanction sanction, LocalDate day) {
      return new SanctionBody(
          sanction.number(),
          sanction.kind().word(),
          sanction.country(),
          sanction.liable(),
          sanction.ground(),
          sanction.facts(),
          sanction.fine() == null ? null : sanction.fine().toString(),
          sanction.starts(),
          sanction.ends(),
          sanction.publicFrom(),
          sanction.state(day).word(),
          sanction.lifted());
    }
  }

  record InspectionBody(
      String caseId,
      LocalDate on,
      @Nullable String outcome,
      String findings,
      @Nullable String with) {}

  record MovementBody(
      String caseId, LocalDate on, String movement, String amount, @Nullable String paper) {

    static MovementBody of(Bond.Movement movement) {
      return new MovementBody(
          movement.caseNumber(),
          movement.on(),
          movement.kind().word(),
          movement.amount().toString(),
          movement.paper());
    }
  }

  record CautionBody(
      String id, String name, List<String> sanctions, List<Map<String, Object>> evidence) {

    static CautionBody of(Caution caution) {
      return new CautionBody(
          caution.other().number(),
          caution.other().name(),
          caution.sanctions().stream().map(Sanction::number).toList(),
          caution.evidence().stream().map(CautionBody::evidence).toList());
    }

    private static Map<String, Object> evidence(Link.Evidence evidence) {
      return Map.of(
          "kind",
          Wording.word(evidence.kind()),
          "here",
          evidence.here(),
          "there",
          evidence.there(),
          "likeness",
          evidence.likeness());
    }
  }

  record Body(
      String id,
      boolean mayRecruit,
      List<Reason> reasons,
      List<LicenceBody> licences,
      List<SanctionBody> sanctions,
      List<InspectionBody> inspections,
      List<MovementBody> bond,
      List<CautionBody> cautions) {}

  @GetMapping("/{number}")
  ResponseEntity<Object> find(Caller.Officer officer, @PathVariable String number) {
    Result<Organisation> found = Result.of(organisations.byNumber(officer, number));
    return answers.of(found, each -> ResponseEntity.ok(body(officer, each)));
  }

  private Body body(Caller.Officer officer, Organisation organisation) {
    LocalDate today = LocalDate.now(clock);
    Standing standing = licences.standing(officer, organisation.id(), today);
    return new Body(
        organisation.number(),
        standing.mayRecruit(),
        standing.reasons(),
        standing.licences().stream().map(each -> LicenceBody.of(each, today)).toList(),
        standing.sanctions().stream().map(each -> SanctionBody.of(each, today)).toList(),
        licences.inspections(officer, organisation.id()).stream()
            .map(each ->
                new InspectionBody(
                    each.caseNumber(), each.on(), each.outcome(), each.findings(), each.withWhom()))
            .toList(),
        licences.bond(officer, organisation.id()).movements().stream()
            .map(MovementBody::of)
            .toList(),
        cautions.of(officer, organisation.id(), today).stream().map(CautionBody::of).toList());
  }
}
