package org.lintas.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.organisations.Bureau.LICENSING;
import static org.lintas.organisations.Bureau.agency;
import static org.lintas.organisations.Bureau.day;
import static org.lintas.organisations.Bureau.person;
import static org.lintas.shared.Results.done;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.organisations.Behind.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class OrganisationPagesTest {

  @LocalServerPort int port;
  @Autowired Organisations organisations;
  @Autowired NaturalPersons persons;
  private Browser officer;

  @BeforeEach
  void signIn() {
    officer = Browser.signedIn(port, "licensing-officer", "lintas-demo");
  }

  @Test
  void anOfficerFindsAMisspeltNameAndReadsWhoStandsBehindIt() {
    Organisation agency = done(organisations.enter(LICENSING, agency("Periwinkle Otter Jobs")));
    NaturalPerson owner =
        done(persons.enter(LICENSING, person("Bunmi Periwinkle", "1970-02-03", "PP 100")));
    done(persons.appoint(LICENSING, agency.id(), owner.id(), Role.OWNER, day("2004-01-01")));
    String found =
        officer
            .submit("/organisations", "/organisations", Map.of("words", "Perriwinkle Oter"))
            .body();
    assertThat(found)
        .contains("Periwinkle Otter Jobs")
        .contains("/organisations/" + agency.number());
    String page = officer.get("/organisations/" + agency.number()).body();
    assertThat(page).contains("Bunmi Periwinkle").contains("Owner").contains("Entered");
  }

  @Test
  void twoRecordsAreDeclaredOnePersonWithAReasonAndThatIsTakenBack() {
    Organisation one = done(organisations.enter(LICENSING, agency("Marabou First")));
    Organisation two = done(organisations.enter(LICENSING, agency("Stork Second")));
    NaturalPerson here = done(persons.enter(LICENSING, person("Thawin Ratchada", "1971-03", null)));
    NaturalPerson there =
        done(persons.enter(LICENSING, person("Thawin Ratchadaa", "1971-03", null)));
    done(persons.appoint(LICENSING, one.id(), here.id(), Role.DIRECTOR, day("2004-01-01")));
    done(persons.appoint(LICENSING, two.id(), there.id(), Role.DIRECTOR, day("2004-01-01")));
    String path = "/organisations/%s/same/%d/%d".formatted(two.number(), there.id(), here.id());
    assertThat(officer.get("/organisations/" + two.number()).body()).contains(path);
    assertThat(officer.submit(path, path, Map.of("reason", "")).body()).contains("Write this");
    officer.submit(path, path, Map.of("reason", "One face on both passports"));
    assertThat(officer.get("/organisations/" + two.number()).body())
        .contains("The same person stands behind both");
    String back = path.replace("/same/", "/apart/");
    officer.submit(back, back, Map.of("reason", "Twins"));
    assertThat(persons.same(LICENSING, here.id())).containsExactly(here.id());
  }

  @Test
  void othersSeeNothing() {
    Organisation agency = done(organisations.enter(LICENSING, agency("Closed To Registrars")));
    Browser registrar = Browser.signedIn(port, "registrar", "lintas-demo");
    assertThat(registrar.get("/organisations/" + agency.number()).statusCode()).isIn(403, 404);
    assertThat(officer.get("/organisations/00000000").statusCode()).isEqualTo(404);
  }

  @Test
  void aRegisterIsTakenOverWholeOrNotAtAll() {
    HttpResponse<String> taken =
        post(
            """
            {"contents": [
              {"kind": "agency", "name": "Taken Over One", "country": "TH", "behind": [
                {"name": "Somsri Takenover", "born": "1960", "nationality": "TH",
                 "role": "director", "since": "2004-01-01"}]},
              {"kind": "employer", "name": "Taken Over Two", "country": "TH"}]}
            """);
    assertThat(taken.statusCode()).isEqualTo(201);
    HttpResponse<String> refused =
        post(
            """
            {"contents": [
              {"kind": "agency", "name": "Never Taken Over", "country": "TH"},
              {"kind": "agency", "name": " ", "country": "XX"}]}
            """);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("contents[2].name").contains("contents[2].country");
    assertThat(
            organisations
                .search(LICENSING, "Never Taken Over", Organisations.Filter.ALL, 0, 5)
                .contents())
        .noneMatch(each -> each.organisation().name().equals("Never Taken Over"));
    assertThat(
            organisations
                .search(LICENSING, "Somsri Takenover", Organisations.Filter.ALL, 0, 5)
                .contents())
        .first()
        .satisfies(each -> assertThat(each.organisation().name()).isEqualTo("Taken Over One"));
  }

  private HttpResponse<String> post(String body) {
    return new Browser(port)
        .send(
            "/api/v1/organisations",
            request ->
                request
                    .header("Authorization", Browser.basic("licensing-officer", "lintas-demo"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
