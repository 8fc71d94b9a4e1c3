package org.lintas.complaints.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.browser.BrowserTest;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The desk as caseworkers, custodians and a manager see it. */
@NodeTest
class DeskPagesTest extends BrowserTest {

  @LocalServerPort int port;

  @Autowired ApplicationContext node;

  @Test
  void aCaseIsWorkedOnFromQueueToOutcome() {
    Receipts.Opened her = told();
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    desk.navigate("/complaints");
    assertAccessible(desk);
    screenshot(desk, "desk-queue");
    desk.fill("#number", her.number());
    desk.locator("form[action='/complaints/find'] button").click();
    assertThat(desk.textContent("main")).contains("The wages of May are missing.");
    assertAccessible(desk);
    take(desk, her, "acknowledge", "We have read it.");
    desk.navigate(address(her) + "/triage");
    desk.check("input[name=urgency][value=emergency]");
    desk.check("input[name=groups][value=refugee]");
    assertAccessible(desk);
    screenshot(desk, "desk-triage");
    desk.locator("main button[type=submit]").click();
    assertThat(desk.textContent("main")).contains("Return may endanger this person");
    desk.fill("#note", "She calls from a shop next door.");
    desk.locator("form[action$='/note'] button").click();
    desk.navigate(address(her) + "/help");
    desk.check("input[name=kind][value=interpreter]");
    desk.check("input[name=state][value=requested]");
    desk.fill("#words", "Burmese, on Monday at nine.");
    assertAccessible(desk);
    desk.locator("main button[type=submit]").click();
    desk.locator("a[href*='/help/']").click();
    assertAccessible(desk);
    desk.check("input[name=state][value=assigned]");
    desk.locator("main button[type=submit]").click();
    assertAccessible(desk);
    screenshot(desk, "desk-case");
    desk.navigate(address(her) + "/close");
    desk.locator("main button[type=submit]").click();
    assertThat(desk.locator(".govuk-error-summary li").count()).isEqualTo(2);
    assertAccessible(desk);
  }

  @Test
  void aCustodianApprovesAndTheOnePersonReads() {
    Receipts.Opened her = told();
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    desk.navigate(address(her) + "/reveal");
    desk.check("input[name=reader][value=caseworker]");
    desk.check("input[name=hours][value='24']");
    desk.fill("#words", "To name her in the claim.");
    assertAccessible(desk);
    desk.locator("main button[type=submit]").click();
    assertThat(desk.textContent("main")).contains("To name her in the claim.");

    Page custody = browser(Screen.DESKTOP);
    signIn(custody, "custodian");
    assertThat(custody.textContent("main")).contains("for a custodian");
    custody.navigate("/complaints/custody");
    assertAccessible(custody);
    Locator request =
        custody
            .locator(".lintas-request")
            .filter(new Locator.FilterOptions().setHasText(CaseNumber.spoken(her.number())));
    request.locator("button[value=approve]").click();
    assertThat(custody.textContent(".govuk-error-summary")).contains("Write something");
    assertAccessible(custody);
    request.locator("textarea").fill("The court needs a name.");
    screenshot(custody, "desk-custody");
    request.locator("button[value=approve]").click();

    desk.navigate(address(her));
    desk.locator("a[href$='/identity']").click();
    assertThat(desk.textContent("main")).contains("For you alone");
    assertAccessible(desk);
    screenshot(desk, "desk-identity");
  }

  @Test
  void aCaseIsOfferedAfterHerConsentAndAccepted() {
    Receipts.Opened her = told();
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    desk.navigate(address(her) + "/refer");
    desk.check("input[name=to][value=embassy-mm]");
    desk.check("input[name=way][value=share]");
    desk.fill("#words", "They can call her family.");
    assertAccessible(desk);
    screenshot(desk, "desk-refer");
    desk.locator("main button[type=submit]").click();
    assertThat(desk.textContent("main")).contains("waits for her consent");
    new Filed(node).consentToReferral(her);
    Page embassy = browser(Screen.PHONE);
    signIn(embassy, "embassy-caseworker");
    embassy.navigate("/complaints/referrals");
    assertAccessible(embassy);
    assertFits(embassy);
    assertThat(embassy.textContent("main")).doesNotContain("The wages of May");
    screenshot(embassy, "desk-referrals");
    embassy.locator("form[action$='/accept'] button").first().click();
    assertAccessible(embassy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "my"})
  void itFitsAPhone(String language) {
    Receipts.Opened her = told();
    Page page = browser(Screen.PHONE);
    signIn(page, "caseworker");
    for (String path : new String[] {"/complaints", address(her), address(her) + "/triage"}) {
      page.navigate(path + "?lang=" + language);
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "desk-" + language + path.replaceAll("[^a-z]+", "-"));
    }
    Page manager = browser(Screen.PHONE);
    signIn(manager, "complaints-manager");
    manager.navigate("/complaints/figures?lang=" + language);
    assertAccessible(manager);
    assertFits(manager);
  }

  @Test
  void othersFindNoDesk() {
    Receipts.Opened her = told();
    for (String other : new String[] {"immigration-officer", "police-officer", "registrar"}) {
      Browser browser = Browser.signedIn(port, other, "lintas-demo");
      for (String path :
          new String[] {
            "/complaints",
            address(her),
            address(her) + "/identity",
            "/complaints/custody",
            "/complaints/referrals",
            "/complaints/figures",
            "/complaints/figures.csv"
          }) {
        assertThat(browser.get(path).statusCode()).as(other + " " + path).isEqualTo(404);
      }
      assertThat(browser.get("/home").body()).doesNotContain("/complaints");
    }
  }

  private Receipts.Opened told() {
    Filed filed = new Filed(node);
    Receipts.Opened her = filed.at("migrant-support");
    filed.says(her, "The wages of May are missing.");
    return her;
  }

  private static String address(Receipts.Opened her) {
    return "/complaints/" + her.number();
  }

  private static void take(Page desk, Receipts.Opened her, String step, String words) {
    desk.navigate(address(her) + "/" + step);
    desk.fill("#words", words);
    desk.locator("main button[type=submit]").click();
  }
}
