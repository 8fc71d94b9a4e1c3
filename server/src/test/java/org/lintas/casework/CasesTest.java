package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.Counter.DAY;
import static org.lintas.casework.Counter.PERMIT;
import static org.lintas.casework.Counter.answers;
import static org.lintas.casework.Counter.person;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class CasesTest {

  private static final Locale ENGLISH = Locale.ENGLISH;

  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired People people;
  private Counter counter;

  @BeforeEach
  void open() {
    counter = new Counter(cases, procedures, offices);
    counter.open();
  }

  @Test
  void aCaseGoesThroughAllItsStages() {
    CaseView started = counter.start("Ma Hla");
    assertThat(started.version()).isEqualTo(1);
    assertThat(started.subject().name()).isEqualTo("Ma Hla");
    CaseView examined = counter.health(started);
    CaseView proposed = done(counter.tryPermit(counter.employmentOfficer(), examined));
    assertThat(proposed.state().stages().get("permit"))
        .extracting(CaseState.StageState::progress)
        .isEqualTo(CaseState.Progress.AWAITING_APPROVAL);
    CaseView approved = done(counter.tryApprove(counter.secondOfficer(), proposed));
    assertThat(approved.state().status()).isEqualTo(CaseState.Status.FINISHED);
    assertThat(approved.version()).isEqualTo(4);
    CaseView found = done(cases.find(counter.registrar(), started.serial(), ENGLISH));
    assertThat(found.state().status()).isEqualTo(CaseState.Status.FINISHED);
    assertThat(found.subject()).isEqualTo(started.subject());
  }

  @Test
  void nobodyApprovesTheirOwnProposal() {
    CaseView examined = counter.health(counter.start("Ko Tun"));
    CaseView proposed = done(counter.tryPermit(counter.employmentOfficer(), examined));
    assertThat(codes(counter.tryApprove(counter.employmentOfficer(), proposed)))
        .contains("same-person");
  }

  @Test
  void aStageIsNotDoneOutOfOrderNorTwice() {
    CaseView started = counter.start("Ma Aye");
    assertThat(codes(counter.tryPermit(counter.employmentOfficer(), started)))
        .contains("stage-not-open");
    CaseView examined = counter.health(started);
    assertThat(codes(counter.tryHealth(counter.healthOfficer(), examined, "fit")))
        .contains("already-done");
    assertThat(done(cases.find(counter.registrar(), started.serial(), ENGLISH)).version())
        .isEqualTo(2);
  }

  @Test
  void aStageIsNotDoneWithoutItsRole() {
    CaseView started = counter.start("Ma Nwe");
    assertThat(codes(counter.tryHealth(counter.registrar(), started, "fit")))
        .contains("wrong-role");
    assertThat(codes(counter.tryStart(counter.healthOfficer(), person("U Ba"))))
        .contains("wrong-role");
  }

  @Test
  void everyReasonIsToldAtOnce() {
    assertThat(
            codes(
                counter.tryStart(
                    counter.registrar(),
                    answers("born", "2547", "sex", "none", "shoe", "42", "nationality", "MM"))))
        .contains("required", "buddhist-year", "unknown-choice", "unknown-field");
  }

  @Test
  void whatMustNotBeInANameIsRefused() {
    for (String name : List.of("x".repeat(10_000), "Ma\u0007Hla", "Ma \u202eHla", "123")) {
      assertThat(counter.tryStart(counter.registrar(), person(name)))
          .isInstanceOf(Result.Refused.class);
    }
  }

  @Test
  void aFeeInTheWrongCurrencyIsNotPaid() {
    CaseView started = counter.start("Ma San");
    Result<CaseView> paid =
        cases.act(
            counter.healthOfficer(),
            started.serial(),
            null,
            actor ->
                new Action.Complete(
                    actor,
                    DAY,
                    "health",
                    "fit",
                    answers("finding", "none"),
                    List.of(new org.lintas.procedure.Payment("health-scheme", "1700 MYR", null))));
    assertThat(codes(paid)).contains("wrong-currency");
  }

  @Test
  void anotherOfficesCaseAndAnUnknownOneLookAlike() {
    Caller ranong = counter.officer("registrar-ranong", "registrar", "th-85");
    CaseView elsewhere = counter.start("Ma Khin");
    assertThat(cases.find(ranong, elsewhere.serial(), ENGLISH))
        .isEqualTo(cases.find(ranong, 999_999_999, ENGLISH))
        .isInstanceOf(Result.Missing.class);
    assertThat(counter.tryHealth(ranong, elsewhere, "fit")).isInstanceOf(Result.Missing.class);
    assertThat(cases.history(ranong, elsewhere.serial(), ENGLISH))
        .isInstanceOf(Result.Missing.class);
    CaseView own = done(counter.tryStart(ranong, person("Ma Khin")));
    assertThat(own.office().code()).isEqualTo("th-85");
    assertThat(done(cases.find(counter.registrar(), own.serial(), ENGLISH)).number())
        .isEqualTo(own.number());
  }

  @Test
  void aCaseBeginsOnlyWhereTheOfficerWorks() {
    Caller ranong = counter.officer("registrar-ranong", "registrar", "th-85");
    for (String office : List.of("th-50", "nowhere")) {
      assertThat(
              codes(
                  cases.start(
                      ranong,
                      PERMIT,
                      office,
                      null,
                      actor -> new Action.Start(actor, DAY, null, person("Ko Ye"), List.of()))))
          .containsExactly("unknown-office");
    }
  }

  @Test
  void whoeverLookedAtAnOlderVersionIsTold() {
    CaseView started = counter.start("Ma Mya");
    counter.health(started);
    Result<CaseView> late =
        cases.act(
            counter.registrar(),
            started.serial(),
            started.version(),
            actor -> new Action.Note(actor, DAY, "seen"));
    assertThat(late).isInstanceOf(Result.Stale.class);
  }

  @Test
  void aCorrectionShowsBothReadingsAndCorrectsThePerson() {
    CaseView started = counter.start("Ma Thida");
    Map<String, String> right = person("Ma Thidar");
    CaseView corrected =
        done(
            cases.act(
                counter.registrar(),
                started.serial(),
                null,
                actor ->
                    new Action.Correct(actor, DAY, "registration", right, "as in her document")));
    assertThat(corrected.subject().name()).isEqualTo("Ma Thidar");
    List<String> names =
        done(cases.history(counter.registrar(), started.serial(), ENGLISH)).stream()
            .flatMap(line -> line.events().stream())
            .map(CasesTest::fullName)
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(names).containsExactly("Ma Thida", "Ma Thidar");
    long person = started.subject().id();
    assertThat(people.find(counter.registrar(), List.of(person)).values())
        .extracting(Person::name)
        .containsExactly("Ma Thidar");
  }

  private static String fullName(Event event) {
    return switch (event) {
      case Event.StageCompleted completed -> completed.answers().getOrDefault("fullName", "");
      case Event.AnswersCorrected corrected -> corrected.answers().getOrDefault("fullName", "");
      default -> "";
    };
  }

  @Test
  void theSameReferenceBeginsOneCaseOnly() {
    Opening opening = new Opening(PERMIT, null, null, "row-" + System.nanoTime());
    CaseView first = done(cases.start(counter.registrar(), opening, start("Ma Wai")));
    CaseView second = done(cases.start(counter.registrar(), opening, start("Ma Wai")));
    assertThat(second.serial()).isEqualTo(first.serial());
  }

  @Test
  void aPersonMetTwiceIsWarnedOf() {
    CaseView first = counter.start("Ma Ohnmar Phyu");
    CaseView second = counter.start("Ma Ohnmar Phyu");
    assertThat(second.alike()).isEqualTo(first.subject().id());
    CaseView known =
        done(
            cases.start(
                counter.registrar(), PERMIT, null, first.subject().id(), start("Ma Ohnmar Phyu")));
    assertThat(known.subject().id()).isEqualTo(first.subject().id());
    assertThat(known.alike()).isNull();
  }

  private static java.util.function.Function<org.lintas.procedure.Actor, Action.Start> start(
      String name) {
    return actor -> new Action.Start(actor, DAY, null, person(name), List.of());
  }

  @Test
  void aStageIsClaimedByOneAndGivenBack() {
    CaseView started = counter.start("Ma Zin");
    long serial = started.serial();
    Caller other = counter.officer("other", "health-officer", "th");
    done(cases.claim(counter.healthOfficer(), serial, "health", true));
    assertThat(codes(cases.claim(other, serial, "health", true))).contains("claimed-by-another");
    assertThat(codes(cases.claim(other, serial, "health", false))).contains("claimed-by-another");
    done(cases.claim(counter.healthOfficer(), serial, "health", false));
    done(cases.claim(other, serial, "health", true));
    assertThat(codes(cases.claim(counter.registrar(), serial, "health", true)))
        .contains("wrong-role");
  }
}
