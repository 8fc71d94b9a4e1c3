package org.lintas.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.model.Lateness;
import org.lintas.organisations.Organisation;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.EventJson;
import org.lintas.procedure.Money;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as the API gives it.
 *
 * @param id the number, as addresses have it
 * @param number the same as people read it aloud
 * @param version of the definition
 * @param person whom it is about, or null
 * @param organisation which it is about, or null
 * @param actions what the caller may try with the case as a whole
 * @param sameAs somebody entered before who may be the same person, or null
 */
record CaseBody(
    String id,
    String number,
    String procedure,
    int version,
    String hash,
    String state,
    String office,
    @Nullable PersonBody person,
    @Nullable OrganisationBody organisation,
    List<StageBody> stages,
    List<CardBody> cards,
    List<String> actions,
    @Nullable PersonBody sameAs) {

  /** The person in short. */
  record PersonBody(
      long id,
      String name,
      @Nullable String latinName,
      @Nullable String born,
      @Nullable String sex,
      @Nullable String nationality) {

    static PersonBody of(Person person) {
      return new PersonBody(
          person.id(),
          person.name(),
          person.latinName(),
          person.born(),
          person.sex(),
          person.nationality());
    }
  }

  /**
   * The organisation in short.
   *
   * @param id its number
   */
  record OrganisationBody(
      String id, String name, @Nullable String latinName, String kind, String country) {

    static OrganisationBody of(Organisation organisation) {
      return new OrganisationBody(
          organisation.number(),
          organisation.name(),
          organisation.latinName(),
          organisation.kind().word(),
          organisation.country());
    }
  }

  /**
   * A card issued for the case.
   *
   * @param status {@code valid}, {@code suspended}, {@code revoked}, {@code expired}
   */
  record CardBody(String number, String kind, String status) {}

  /**
   * A stage that the case has reached.
   *
   * @param answers empty for a private stage
   * @param late waits past its due day while it can still be done
   * @param missed waits, and the window has closed
   * @param actions what the caller may try with it now
   */
  record StageBody(
      String stage,
      String state,
      int turn,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate done,
      @Nullable String outcome,
      Map<String, String> answers,
      List<String> flags,
      List<PaidBody> paid,
      @Nullable String reason,
      boolean late,
      boolean missed,
      List<String> actions) {}

  /** A fee paid: {@code 1700 THB}. */
  record PaidBody(String fee, String amount) {}

  /** One line of the history. */
  record HistoryBody(
      int seq,
      Instant at,
      String by,
      @Nullable String office,
      String action,
      JsonNode events,
      String hash) {

    static HistoryBody of(CaseView.HistoryLine line) {
      return new HistoryBody(
          line.seq(),
          line.at(),
          line.actor(),
          line.office() == null ? null : line.office().code(),
          line.action(),
          JsonMapper.shared().readTree(EventJson.write(line.events())),
          line.hash());
    }
  }

  /** One line of a list. */
  record LineBody(
      String id,
      String number,
      String procedure,
      @Nullable String stage,
      String state,
      @Nullable String person,
      @Nullable String organisation,
      String office,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      boolean late,
      boolean missed,
      @Nullable String claimedBy) {

    static LineBody of(CaseView.Line line) {
      return new LineBody(
          line.number(),
          CaseNumber.spoken(line.number()),
          line.procedure(),
          line.stage(),
          line.state(),
          line.kind() == SubjectKind.PERSON ? line.subjectName() : null,
          line.kind() == SubjectKind.ORGANISATION ? line.subjectName() : null,
          line.office(),
          line.opened(),
          line.due(),
          line.late(),
          line.missed(),
          line.claimedBy());
    }
  }

  static CaseBody of(
      CaseView view, @Nullable Person sameAs, List<CardBody> cards, LocalDate today) {
    var procedure = view.published().procedure();
    return new CaseBody(
        view.number(),
        CaseNumber.spoken(view.number()),
        procedure.name().toString(),
        view.published().version(),
        procedure.hash(),
        Word.of(view.state().status()),
        view.office().code(),
        view.subject() instanceof CaseSubject.OfPerson(Person person)
            ? PersonBody.of(person)
            : null,
        view.subject() instanceof CaseSubject.OfOrganisation(Organisation organisation)
            ? OrganisationBody.of(organisation)
            : null,
        stages(view, today),
        cards,
        actions(view, null),
        sameAs == null ? null : PersonBody.of(sameAs));
  }

  private static List<StageBody> stages(CaseView view, LocalDate today) {
    List<StageBody> stages = new ArrayList<>();
    for (Stage stage : view.published().procedure().stages()) {
      StageState reached = view.state().stages().get(stage.name());
      if (reached != null) {
        stages.add(stage(view, stage, reached, today));
      }
    }
    return stages;
  }

  private static StageBody stage(CaseView view, Stage stage, StageState reached, LocalDate today) {
    return new StageBody(
        stage.name(),
        Word.of(reached.progress()),
        reached.turn(),
        reached.opened(),
        reached.due(),
        reached.done(),
        reached.outcome(),
        new LinkedHashMap<>(reached.answers()),
        reached.flags(),
        paid(reached.paid()),
        reached.reason(),
        Lateness.late(stage, reached, today),
        Lateness.missed(stage, reached, today),
        actions(view, stage.name()));
  }

  private static List<String> actions(CaseView view, @Nullable String stage) {
    return view.actions().stream()
        .filter(possible -> Objects.equals(possible.stage(), stage))
        .map(possible -> Word.of(possible.kind()))
        .toList();
  }

  private static List<PaidBody> paid(Map<String, Money> paid) {
    List<PaidBody> bodies = new ArrayList<>();
    paid.forEach((fee, amount) -> bodies.add(new PaidBody(fee, amount.toString())));
    return bodies;
  }
}
