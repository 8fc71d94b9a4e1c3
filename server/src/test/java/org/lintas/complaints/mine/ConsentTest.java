package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.complaints.filing.Complainant;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She is asked before her name is shown, and sees to whom it was. */
@NodeTest
class ConsentTest extends BrowserTest {

  private static final Pattern NUMBER = Pattern.compile("Complaint (\\d{3}).(\\d{3}).(\\d{4})");

  @LocalServerPort int port;

  @Test
  void sheIsAskedBeforeHerNameIsShownAndTakesHerConsentBack() {
    Complainant worker = new Complainant(port).tells("They beat me");
    worker.next("identity", Map.of("name", "Ma Asked"));
    String receipt = worker.sends();
    Page page = open("/complain/mine", Screen.PHONE);
    page.fill("#receipt", receipt);
    page.click("main button[value=open]");
    page.waitForSelector("ol.lintas-track");
    Matcher number = NUMBER.matcher(page.textContent("h1"));
    assertThat(number.find()).isTrue();
    Page desk = browser(Screen.DESKTOP);
    signIn(desk, "caseworker");
    desk.navigate("/complaints/" + number.group(1) + number.group(2) + number.group(3) + "/reveal");
    desk.check("input[name=reader][value=caseworker]");
    desk.check("input[name=hours][value='24']");
    desk.fill("#words", "To bring her to a doctor");
    desk.locator("main button[type=submit]").click();
    desk.waitForSelector("text=To bring her to a doctor");
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
}
