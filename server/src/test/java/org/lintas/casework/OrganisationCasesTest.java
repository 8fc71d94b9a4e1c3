package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.Counter.answers;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.casework.imports.Wish;
import org.lintas.credential.Holder;
import org.lintas.journal.Journal;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Action;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class OrganisationCasesTest {

  private static final ProcedureName LICENCE = ProcedureName.of("zz/licence");

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Imports imports;
  @Autowired OwnCases own;
  @Autowired Organisations organisations;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired Cards cards;
  @Autowired Clock clock;
  private Counter counter;

  @BeforeEach
  void open() {
    counter = new Counter(cases, procedures, offices);
    Path folder = Path.of("src/test/resources/definitions/licence");
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  @Test
  void aCaseEntersTheOrganisationThatItsAnswersTell() {
    CaseView view =
        start(
            "organisationName", "บริษัท ปลาวาฬ จำกัด",
            "latinName", "Plawan Co., Ltd.",
            "registrationNumber", "0105551234567",
            "country", "TH");
    Organisation entered = organisation(view);
    assertThat(entered.name()).isEqualTo("บริษัท ปลาวาฬ จำกัด");
    assertThat(entered.latinName()).isEqualTo("Plawan Co., Ltd.");
    assertThat(entered.identifiers())
        .containsExactly(
            new Organisation.Identifier("company-registration", "TH", "0105551234567"));
    assertThat(organisations.byNumber(new Caller.Visitor(), entered.number())).contains(entered);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void aKnownOrganisationIsNamedByItsNumber() {
    Organisation known = organisation(start("organisationName", "Known From Before"));
    CaseView second = start("organisation", known.number());
    assertThat(second.subject().id()).isEqualTo(known.id());
    assertThat(codes(tryStart("organisation", "1234 5678")))
        .containsExactly("unknown-organisation");
    assertThat(codes(tryStart("phone", "+6621234567"))).containsExactly("organisation-required");
    assertThat(codes(tryStart("organisationName", "–––"))).containsExactly("no-letter");
  }

  @Test
  void itsCasesAreListedUnderItsNameAndApartFromThoseOfPersons() {
    CaseView view = start("organisationName", "Listed Lighthouse Keepers");
    long id = view.subject().id();
    Cases.Filter words =
        new Cases.Filter(null, null, null, null, false, false, "due", "Listed Lighthouse Keepers");
    Caller.Officer licensing = counter.officer("licensing", "programme-manager", "th");
    assertThat(cases.list(licensing, words, 0, 50).contents())
        .anySatisfy(line -> {
          assertThat(line.number()).isEqualTo(view.number());
          assertThat(line.subjectName()).isEqualTo("Listed Lighthouse Keepers");
        });
    assertThat(cases.ofOrganisation(counter.registrar(), id))
        .extracting(CaseView.Line::number)
        .containsExactly(view.number());
    assertThat(cases.ofPerson(counter.registrar(), List.of(id)))
        .extracting(CaseView.Line::number)
        .doesNotContain(view.number());
  }

  @Test
  void aCorrectedNameStaysAsAFormerOne() {
    CaseView view = start("organisationName", "Before Correction", "phone", "+66 2 111 2233");
    CaseView corrected =
        done(
            cases.act(
                counter.registrar(),
                view.serial(),
                null,
                actor ->
                    new Action.Correct(
                        actor,
                        today(),
                        "application",
                        answers("organisationName", "After Correction"),
                        "The register says so")));
    Organisation now = organisation(corrected);
    assertThat(now.name()).isEqualTo("After Correction");
    assertThat(now.phone()).isEqualTo("+6621112233");
    assertThat(now.formerNames())
        .extracting(Organisation.FormerName::name)
        .containsExactly("Before Correction");
  }

  @Test
  void theLicenceIsACardThatNamesTheOrganisationAndNothingElse() {
    CaseView view = start("organisationName", "บริษัท นกยูง จำกัด", "latinName", "Nok Yung Ltd");
    done(
        cases.act(
            counter.employmentOfficer(),
            view.serial(),
            null,
            actor -> new Action.Complete(actor, today(), "licence", null, Map.of(), List.of())));
    IssuedCard card = cards.of(counter.employmentOfficer(), view.serial()).getFirst();
    Holder holder = cards.says(counter.employmentOfficer(), card).orElseThrow().holder();
    assertThat(holder)
        .isEqualTo(new Holder("Nok Yung Ltd", "บริษัท นกยูง จำกัด", "tha", null, null, null));
  }

  @Test
  void anOrganisationIsNotBornAndItsCaseNotFoundSo() {
    CaseView view = start("organisationName", "Birthless");
    for (String born : List.of("1985", "1985-07", "1985-07-03", "")) {
      assertThat(own.find(new Caller.Visitor(), view.number(), born))
          .isInstanceOf(Result.Missing.class);
    }
  }

  @Test
  void aFileIsNotTakenInForOrganisations() throws IOException {
    Wish wish = new Wish(LICENCE, "application", "agencies.csv", true, false, null, null, false);
    assertThat(
            codes(
                imports.upload(
                    counter.officer("programme-manager", "programme-manager", "th"),
                    wish,
                    new ByteArrayInputStream("organisationName\nX\n".getBytes()))))
        .containsExactly("persons-only");
  }

  @Test
  void pagesAndProgramsShowTheOrganisation() {
    CaseView view = start("organisationName", "Paged Peacock", "country", "TH");
    Browser registrar = Browser.signedIn(port, "programme-manager", "lintas-demo");
    String page = registrar.get("/cases/" + view.number()).body();
    assertThat(page)
        .contains("Paged Peacock")
        .contains("/organisations/" + organisation(view).number());
    assertThat(
            new Browser(port)
                .api("/api/v1/cases/" + view.number(), "programme-manager", "lintas-demo")
                .body())
        .contains("\"organisation\":{\"id\":\"" + organisation(view).number());
  }

  private static Organisation organisation(CaseView view) {
    if (view.subject() instanceof CaseSubject.OfOrganisation(Organisation organisation)) {
      return organisation;
    }
    throw new AssertionError(view.subject());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private CaseView start(String... pairs) {
    return done(tryStart(pairs));
  }

  private Result<CaseView> tryStart(String... pairs) {
    Map<String, String> told = answers(pairs);
    told.putIfAbsent("country", "TH"); // the authority of these tests is none
    return cases.start(
        counter.registrar(),
        LICENCE,
        null,
        null,
        actor -> new Action.Start(actor, today(), null, told, List.of()));
  }
}
