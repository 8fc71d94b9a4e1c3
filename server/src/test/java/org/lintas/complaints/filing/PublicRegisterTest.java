package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.Agencies;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.recruitment.malpractice.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who did it, picked from the register as any visitor reads it. */
@NodeTest
class PublicRegisterTest {

  private static final Caller.Node SELF = new Caller.Node("test");

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired MalpracticeLog log;
  @Autowired Clock clock;

  @Test
  void anEmployerThatIsPublicIsPickedByAMisspeltNameAsAnAgencyIs() {
    Organisation employer = employer("Verdant Lagoon Seafood");
    publish(employer);
    Organisation agency = Agencies.agency(organisations, "Verdant Lagoon Seafoods");
    Complainant worker = seeking("Verdent Laggon Seafod");
    String found = worker.browser.get("/complain").body();
    assertThat(found)
        .contains("Verdant Lagoon Seafood", "Employer · " + employer.number())
        .contains("Verdant Lagoon Seafoods", "Recruitment agency · " + agency.number());
    assertThat(found.indexOf(employer.number())).isLessThan(found.indexOf(agency.number()));
    worker.next("who", Map.of("go", "to-review", "organisation", employer.number()));
    assertThat(worker.browser.get("/complain").body())
        .contains("Verdant Lagoon Seafood (" + employer.number() + ")");
    assertThat(worker.sends()).isNotEmpty();
  }

  @Test
  void anEmployerOfWhichNothingIsPublicIsFoundByNobodyAndItsNumberRefused() {
    Organisation household = employer("Household of Hidden Meadow");
    Complainant worker = seeking("Household of Hidden Meadow");
    assertThat(worker.browser.get("/complain").body()).doesNotContain(household.number());
    worker.next("who", Map.of("organisation", household.number()));
    HttpResponse<String> sent = worker.next("review", Map.of("go", "send"));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Nobody in the public register has this number");
  }

  @Test
  void programsNameAnEmployerByItsNumberWhereItIsPublic() {
    Organisation open = employer("Amber Quarry Stone");
    publish(open);
    assertThat(filed(open.number()).statusCode()).isEqualTo(201);
    HttpResponse<String> refused = filed(employer("Household of Quiet Lane").number());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("organisation-unknown", "Describe them instead");
    assertThat(filed("12345678").statusCode()).isEqualTo(422);
  }

  private Complainant seeking(String words) {
    Complainant worker = new Complainant(port).tells("Unpaid for months");
    worker.next("place", Map.of("go", "to-who"));
    worker.next("who", Map.of("go", "search", "sought", words));
    return worker;
  }

  private HttpResponse<String> filed(String organisation) {
    String body =
        """
        {"kind": "wages", "what": "Unpaid", "respondent": {"organisation": "%s"}}
        """;
    return new Browser(port)
        .send(
            "/api/v1/complaints",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.formatted(organisation))));
  }

  private Organisation employer(String name) {
    return done(
        organisations.enter(
            SELF, Organisation.Particulars.of(Organisation.Kind.EMPLOYER, name, "TH")));
  }

  /** An inspector's finding, public from today. */
  private void publish(Organisation employer) {
    LocalDate day = LocalDate.now(clock).minusDays(20);
    done(
        log.enter(
            Agencies.officer("inspector", 8101),
            new Finding(
                employer.id(),
                Matter.HOUSING,
                "",
                day.minusDays(60),
                day,
                22,
                null,
                null,
                day,
                "Ministerial Regulation under the Labour Protection Act",
                "Two rooms for twenty-two people.",
                day)));
  }
}
