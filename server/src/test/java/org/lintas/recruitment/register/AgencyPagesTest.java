package org.lintas.recruitment.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.LICENSING;
import static org.lintas.recruitment.Agencies.MONITOR;
import static org.lintas.shared.Results.done;

import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.browser.BrowserTest;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.Agencies;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.watch.Claim;
import org.lintas.recruitment.watch.Grade;
import org.lintas.recruitment.watch.Matter;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public register as somebody finds it who is about to pay. */
@NodeTest
class AgencyPagesTest extends BrowserTest {

  private static final LocalDate TODAY = LocalDate.now();

  @LocalServerPort int port;

  @Autowired Organisations organisations;
  @Autowired NaturalPersons persons;
  @Autowired WatchList watch;
  @Autowired Corridors corridors;
  @Autowired OwnerAccount owner;

  private Shelf shelf;

  @BeforeEach
  void shelf() {
    shelf = new Shelf(owner);
  }

  @AfterEach
  void clear() {
    shelf.clear();
  }

  @Test
  void aMisspeltNameFindsTheAgencyAndSaysThatItMayRecruit() {
    licensed("Kingfisher Crossing Recruitment", "N 71/2569");
    Page page = browser(Screen.PHONE, false);
    page.navigate("/agencies");
    page.fill("#q", "Kingfischer Crosing Recruitment");
    page.locator("main button[type=submit]").click();
    assertThat(page.textContent(".lintas-agency"))
        .contains("Kingfisher Crossing Recruitment")
        .contains("May recruit");
    page.locator(".lintas-agency a").first().click();
    assertThat(page.textContent(".lintas-verdict")).contains("May recruit");
    assertThat(page.textContent("main"))
        .contains("N 71/2569")
        .contains("from Myanmar to Thailand")
        .contains("Thida Soe")
        .doesNotContain("TS-77001");
  }

  @Test
  void aBannedAgencyMayNotAndItsLookAlikeIsMarked() {
    Organisation banned = licensed("Golden Pagoda Manpower", "N 72/2569");
    Organisation copy = licensed("Golden Pagodda Manpower", "N 73/2569");
    shelf.sanction(banned, "ban", "U Aye Example", TODAY.minusDays(9), TODAY.minusDays(2));
    Page page = open("/agencies/" + banned.number(), Screen.PHONE);
    assertThat(page.textContent(".lintas-verdict")).contains("May not recruit").contains("banned");
    assertThat(page.textContent("main"))
        .contains("U Aye Example")
        .contains("Section 42")
        .doesNotContain("what nobody outside may read");
    page.navigate("/agencies/" + copy.number());
    assertThat(page.textContent(".govuk-warning-text"))
        .contains("Golden Pagoda Manpower")
        .contains(banned.number());
    page.navigate("/agencies?q=" + url("Golden Pagodda"));
    assertThat(page.textContent(".govuk-warning-text")).contains("Golden Pagoda Manpower");
  }

  @Test
  void whatItMayChargeIsSaidForTheCorridorsOfItsLicence() {
    assertThat(corridors.all()).isNotEmpty();
    Organisation agency = licensed("Price List Placement", "N 81/2569");
    Page page = open("/agencies/" + agency.number(), Screen.PHONE);
    assertThat(page.textContent("main"))
        .contains("What it may charge you")
        .contains("Myanmar to Thailand")
        .contains("The employer pays, not you")
        .contains("with a receipt")
        .doesNotContain("You should pay nothing");
    screenshot(page, "agency-prices");
  }

  @Test
  void aSanctionThatIsNotPublicYetBarsWithoutBeingTold() {
    Organisation agency = licensed("Jasmine Gate Services", "N 74/2569");
    shelf.sanction(agency, "ban", "U Hidden", TODAY.minusDays(1), TODAY.plusDays(9));
    String page = new Browser(port).get("/agencies/" + agency.number()).body();
    assertThat(page).contains("May not recruit").doesNotContain("U Hidden", "Section 42");
    assertThat(new Browser(port).get("/api/v1/agencies/" + agency.number()).body())
        .contains("\"barred\"")
        .doesNotContain("U Hidden");
    assertThat(
            Browser.signedIn(port, "licensing-officer", "lintas-demo")
                .get("/agencies/" + agency.number())
                .body())
        .doesNotContain("U Hidden");
  }

  @Test
  void whatCivilSocietySaysIsApartFromTheStatesSanctions() {
    Organisation agency = licensed("Red Lotus Overseas Jobs", "N 75/2569");
    Claim claim =
        new Claim(
            agency.id(),
            Matter.FEES,
            Grade.DOCUMENTS,
            LocalDate.parse("2025-02-01"),
            null,
            31,
            "Thirty-one workers paid for training that the employer had paid already.");
    WatchEntry entry = done(watch.enter(MONITOR, claim));
    assertThat(new Browser(port).get("/agencies/" + agency.number()).body())
        .doesNotContain("Thirty-one workers");
    done(watch.reply(MONITOR, entry.serial(), "We give it back by May."));
    done(watch.publish(MONITOR, entry.serial()));
    Page page = open("/agencies/" + agency.number(), Screen.PHONE);
    assertThat(page.textContent(".lintas-civil"))
        .contains("no sanction of the state")
        .contains("Thirty-one workers")
        .contains("We give it back by May.");
    assertThat(page.locator(".lintas-sanction").count()).isZero();
    assertThat(page.textContent(".lintas-verdict")).contains("May recruit");
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "agency-watched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "th", "my", "km", "lo"})
  void everyLanguageFitsOnAPhone(String language) {
    Organisation agency = licensed("Language Test Agency", "N 76/2569");
    shelf.sanction(agency, "suspension", "U Aye Example", TODAY, TODAY);
    for (String path :
        List.of(
            "/agencies",
            "/agencies?q=" + url("Language Test"),
            "/agencies/" + agency.number(),
            "/agencies/" + agency.number() + "/review")) {
      Page page = open(path + (path.contains("?") ? "&" : "?") + "lang=" + language, Screen.PHONE);
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "agencies-" + language + path.replaceAll("[^a-z]+", "-"));
    }
  }

  @Test
  void whoIsNotThereIsSaidNotToBeAllowed() {
    String page = new Browser(port).get("/agencies?q=" + url("Zzyzx Qwrtplk Vxqj")).body();
    assertThat(page).contains("may not recruit");
    assertThat(new Browser(port).get("/agencies?q=").statusCode()).isEqualTo(422);
    assertThat(new Browser(port).get("/agencies/00000000").statusCode()).isEqualTo(404);
  }

  @Test
  void theNumberOfALicenceLeadsToItsHolder() {
    Organisation agency = licensed("Number Lane Agency", "N 7799/2569");
    Browser browser = new Browser(port);
    HttpResponse<String> answer = browser.get("/agencies?q=" + url("N 7799/2569"));
    assertThat(answer.body()).contains("Number Lane Agency");
    assertThat(browser.get("/agencies?q=" + agency.number()).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/agencies/" + agency.number()));
  }

  @Test
  void theWholeRegisterIsAFileAndAFeed() throws Exception {
    Organisation agency = licensed("=HYPERLINK Feed Agency", "N 78/2569");
    Organisation banned = licensed("Feed & <Banned> Agency", "N 79/2569");
    shelf.sanction(banned, "ban", "U Aye Example", TODAY.minusDays(3), TODAY.minusDays(3));
    Browser browser = new Browser(port);
    String csv = browser.get("/agencies/register.csv").body();
    assertThat(csv).contains(agency.number() + ",'=HYPERLINK");
    JsonNode json = JsonMapper.shared().readTree(browser.get("/agencies/register.json").body());
    assertThat(json.findValuesAsString("id")).contains(agency.number(), banned.number());
    String atom = browser.get("/agencies/changes.atom").body();
    Document feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(atom)));
    assertThat(feed.getDocumentElement().getNodeName()).isEqualTo("feed");
    assertThat(atom).contains("Feed &amp; &lt;Banned&gt; Agency: Ban").contains("licence granted");
  }

  @Test
  void programsReadTheSame() {
    Organisation agency = licensed("Program Reading Agency", "N 80/2569");
    JsonNode found =
        JsonMapper.shared()
            .readTree(new Browser(port).get("/api/v1/agencies?q=" + url("Program Reading")).body());
    assertThat(found.at("/contents/0/id").asString()).isEqualTo(agency.number());
    assertThat(found.at("/contents/0/mayRecruit").asBoolean()).isTrue();
    JsonNode one =
        JsonMapper.shared()
            .readTree(new Browser(port).get("/api/v1/agencies/" + agency.number()).body());
    assertThat(one.at("/licences/0/state").asString()).isEqualTo("valid");
    assertThat(one.at("/people/0/name").asString()).isEqualTo("Thida Soe");
    assertThat(one.findValues("document")).isEmpty();
    assertThat(new Browser(port).get("/api/v1/agencies?size=100").body()).contains(agency.number());
    assertThat(new Browser(port).get("/api/v1/agencies?q=" + "a".repeat(201)).statusCode())
        .isEqualTo(400);
  }

  private Organisation licensed(String name, String number) {
    Organisation agency = Agencies.agency(organisations, name);
    NaturalPerson director =
        done(
            persons.enter(
                LICENSING,
                new NaturalPerson.Particulars(
                    "Thida Soe",
                    null,
                    "1970-01-01",
                    "MM",
                    new NaturalPerson.Document("passport", "TS-77001" + agency.id(), "MM"))));
    done(
        persons.appoint(
            LICENSING,
            agency.id(),
            director.id(),
            Behind.Role.DIRECTOR,
            LocalDate.parse("2020-01-01")));
    shelf.licence(agency, number, TODAY.minusYears(1), TODAY.plusYears(1));
    return agency;
  }

  private static String url(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
