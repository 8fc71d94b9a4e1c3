package org.lintas.cards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.PassOffice;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.desk.Officers;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a card, what is done there, and the list of renewals. */
@NodeTest
class CardPagesTest extends BrowserTest {

  private static final String PASSWORD = "lintas-demo";

  @LocalServerPort int port;
  @Autowired Cards cards;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;
  private PassOffice office;

  @BeforeEach
  void open() {
    office = new PassOffice(cases, procedures, offices, clock).open();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private IssuedCard card(CaseView view) {
    return cards.of(office.registrar(), view.serial()).getLast();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void anOfficerComesFromTheCaseToTheCardAndRevokesIt(Screen screen) {
    Map<String, String> answers = PassOffice.person("မလှလှဝင်း");
    answers.put("latinName", "Hla Hla Win");
    CaseView view = office.apply(answers, null);
    Page page = browser(screen);
    signIn(page, "registrar");
    page.navigate("/cases/" + view.number());
    page.click("a[href='/cards/" + card(view).number() + "']");
    assertThat(page.content()).contains("မလှလှဝင်း", "Hla Hla Win", "July 1985", "Valid");
    look(page, "card", screen);
    page.click("a[href$='/revoke']");
    look(page, "card-revoke", screen);
    page.click("main button[type=submit]");
    assertThat(page.content()).contains("Say why.");
    look(page, "card-revoke-refused", screen);
    page.fill("[name=reason]", "Reported as stolen");
    page.click("main button[type=submit]");
    assertThat(page.content()).contains("The card is revoked.", "Reported as stolen");
    look(page, "card-revoked", screen);
    page.click("a[href$='/reinstate']");
    page.fill("[name=reason]", "It was found");
    page.click("main button[type=submit]");
    assertThat(page.content()).contains("The card is valid again.", "It was found");
    page.navigate(page.url().replaceFirst("\\?.*", "") + "?lang=my");
    look(page, "card-my", screen);
  }

  @Test
  void aPageLookedAtTooLongAgoSaysSo() {
    IssuedCard card = card(office.apply("Two officers"));
    Browser registrar = Officers.at(port, "registrar");
    String path = "/cards/" + card.number();
    assertThat(registrar.get(path + "/suspend").body()).contains("name=\"version\" value=\"0\"");
    registrar.submit(path + "/suspend", form("Looks forged", 0));
    var late = registrar.submit(path + "/revoke", form("Looks forged", 0));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody changed the card")
        .contains("Looks forged")
        .contains("name=\"version\" value=\"1\"");
    assertThat(registrar.submit(path + "/revoke", form("Looks forged", 1)).statusCode())
        .isEqualTo(302);
  }

  private static Map<String, String> form(String reason, int version) {
    return Map.of("reason", reason, "version", Integer.toString(version));
  }

  @Test
  void whoMayNotKnowOfACardFindsNoPage() {
    IssuedCard card = card(office.apply("Hidden"));
    Browser stranger = Officers.at(port, "policy-officer");
    assertThat(stranger.get("/cards/" + card.number()).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cards/" + card.number() + "/revoke").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cards/000000000000").statusCode()).isEqualTo(404);
    Browser health = Officers.at(port, "health-officer");
    assertThat(health.get("/cards/" + card.number()).body()).doesNotContain("/revoke");
    assertThat(new Browser(port).get("/cards/" + card.number()).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aListTellsWhomToRemind(Screen screen) {
    Map<String, String> answers = PassOffice.person("ສົມໃຈ ແສງອາລຸນ");
    answers.put("phone", "+66 81 234 5678");
    CaseView view = office.pass(office.review(office.apply(answers, null)));
    IssuedCard pass = card(view);
    clock.set(Objects.requireNonNull(pass.expiresOn()).minusDays(20));
    Page page = browser(screen);
    signIn(page, "employment-officer");
    page.navigate("/cards/renewals?kind=pass&days=30");
    assertThat(page.content()).contains("Cards to renew", pass.number().substring(0, 4));
    look(page, "renewals", screen);
    page.navigate("/cards/renewals?kind=pass&lang=km");
    look(page, "renewals-km", screen);
    Browser employment = Browser.signedIn(port, "employment-officer", PASSWORD);
    var table = employment.get("/cards/renewals.csv?kind=pass");
    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.body())
        .contains(pass.number() + ",pass," + view.number() + ",th-50,")
        .doesNotContain("ສົມໃຈ");
    assertThat(employment.get("/cards/renewals?office=nowhere").statusCode()).isEqualTo(200);
    assertThat(employment.get("/home").body()).contains("/cards/renewals");
    assertThat(Browser.signedIn(port, "policy-officer", PASSWORD).get("/home").body())
        .doesNotContain("/cards/renewals");
  }

  private static void look(Page page, String name, Screen screen) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "cards-" + name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT));
  }
}
