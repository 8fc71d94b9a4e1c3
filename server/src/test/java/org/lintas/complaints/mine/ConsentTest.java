package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.complaints.filing.Complainant;
import org.lintas.shared.CaseNumber;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She is asked before her name is shown, and sees to whom it was. */
@NodeTest
class ConsentTest extends BrowserTest {

  private static final Pattern NUMBER = Pattern.compile("Complaint (\\d{3}).(\\d{3}).(\\d{4})");

  @LocalServerPort int port;

  @Test
  void sheIsAskedBeforeHerNameIsShownAndTakesHerConsentBack() {
    Page page = comesBack("Ma Asked");
    asksForHerName(number(page));
    page.reload();
    assertThat(page.textContent(".lintas-asked"))
        .contains("To bring her to a doctor")
        .contains("24 hours");
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "mine-asked");
    page.click(".lintas-asked button[value^=agree-reveal]");
    page.waitForSelector(".govuk-notification-banner--success");
    assertThat(page.textContent("main")).contains("You have agreed").contains("can read it");
    screenshot(page, "mine-agreed");
    page.click("button[value^=undo-reveal]");
    page.waitForSelector("text=Your consent has been taken back");
    assertThat(page.textContent("main")).doesNotContain("can read it");
  }

  @Test
  void whatACustodianRefusedSheReadsAndMayStillAllow() {
    Page page = comesBack("Ma Still");
    String number = number(page);
    asksForHerName(number);
    custodianRefuses(number);
    page.reload();
    String still = "You may still agree: here your word alone is enough";
    assertThat(page.textContent(".lintas-asked")).contains(still);
    assertThat(page.textContent("main")).contains("A number would do").contains("refused");
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "mine-refused");
    page.navigate("/complain/mine?lang=my");
    assertFits(page);
    screenshot(page, "mine-refused-my");
    page.navigate("/complain/mine?lang=en");
    page.click(".lintas-asked button[value^=agree-reveal]");
    page.waitForSelector("text=You have agreed");
    assertThat(page.textContent("main")).contains("can read it").doesNotContain(still);
  }

  @Test
  void anOutcomeIsNotDisputedWithoutAWord() {
    Page page = comesBack("Ma Disputes");
    String number = number(page);
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    step(desk, number, "acknowledge", "We have read it");
    desk.navigate("/complaints/" + number + "/close");
    desk.check("input[value=not-remedied]");
    desk.fill("#words", "He did not pay");
    desk.locator("main button[type=submit]").click();
    desk.waitForURL("**/complaints/" + number + "*");
    page.reload();
    page.click("button[value=dispute]");
    page.waitForSelector(".govuk-error-summary");
    assertThat(page.textContent(".govuk-error-summary")).contains("Write a few words");
    assertThat(page.getAttribute(".govuk-error-summary a", "href")).isEqualTo("#why");
    assertAccessible(page);
    page.fill("#why", "Ask him again");
    page.click("button[value=dispute]");
    page.waitForSelector("text=They will look at it again");
  }

  private Page comesBack(String name) {
    Complainant worker = new Complainant(port).tells("They beat me");
    worker.next("identity", Map.of("name", name));
    String receipt = worker.sends();
    Page page = open("/complain/mine", Screen.PHONE);
    page.fill("#receipt", receipt);
    page.click("main button[value=open]");
    page.waitForSelector("ol.lintas-track");
    return page;
  }

  private static String number(Page page) {
    Matcher number = NUMBER.matcher(page.textContent("h1"));
    assertThat(number.find()).isTrue();
    return number.group(1) + number.group(2) + number.group(3);
  }

  private void asksForHerName(String number) {
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    desk.navigate("/complaints/" + number + "/reveal");
    desk.check("input[name=reader][value=caseworker]");
    desk.check("input[name=hours][value='24']");
    desk.fill("#words", "To bring her to a doctor");
    desk.locator("main button[type=submit]").click();
    desk.waitForSelector("text=To bring her to a doctor");
  }

  private void custodianRefuses(String number) {
    Page custody = browser(Screen.DESKTOP);
    signIn(custody, "custodian");
    custody.navigate("/complaints/custody");
    Locator request =
        custody
            .locator("article.lintas-request--asked")
            .filter(new Locator.FilterOptions().setHasText(CaseNumber.spoken(number)));
    request.locator("textarea").fill("A number would do");
    request.locator("button[value=refuse]").click();
    custody.waitForSelector("text=Your answer is kept");
  }

  private static void step(Page desk, String number, String step, String words) {
    desk.navigate("/complaints/" + number + "/" + step);
    desk.fill("#words", words);
    desk.locator("main button[type=submit]").click();
    desk.waitForURL("**/complaints/" + number + "*");
  }
}
