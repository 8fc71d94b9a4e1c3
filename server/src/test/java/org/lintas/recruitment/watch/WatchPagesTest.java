package org.lintas.recruitment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.browser.BrowserTest;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The watch list as monitors, agencies and licensing officers see it. */
@NodeTest
class WatchPagesTest extends BrowserTest {

  @LocalServerPort int port;

  @Autowired Organisations organisations;

  @Test
  void aMonitorEntersAndTheStateAgreesToInspect() {
    Organisation agency = Agencies.agency(organisations, "Wooden Pier Placement");
    Page monitor = browser(Screen.DESKTOP);
    signIn(monitor, "monitor");
    monitor.navigate("/recruitment/watch/new?organisation=" + agency.number());
    assertAccessible(monitor);
    monitor.locator("main button[type=submit]").click();
    assertThat(monitor.locator(".govuk-error-summary li").count()).isGreaterThan(2);
    assertAccessible(monitor);
    monitor.selectOption("#matter", "no-job");
    monitor.check("input[name=grade][value=several-accounts]");
    monitor.fill("#since", "3");
    monitor.fill("#since-month", "2");
    monitor.fill("#since-year", "2025");
    monitor.fill("#workers", "14");
    monitor.fill("#facts", "Fourteen workers were sent to a plantation that did not know of them.");
    monitor.locator("main button[type=submit]").click();
    assertThat(monitor.textContent("main"))
        .contains("Wooden Pier Placement")
        .contains("May answer");
    assertAccessible(monitor);
    String address = monitor.url().replaceFirst(".*(/recruitment/watch/\\d+).*", "$1");
    monitor.navigate(address + "/publish");
    monitor.locator("main button[type=submit]").click();
    assertThat(monitor.textContent(".govuk-error-summary")).contains("may still answer until");
    monitor.navigate(address + "/ask-visit");
    monitor.fill("#reason", "The address is a closed shop.");
    monitor.locator("main button[type=submit]").click();
    Page state = browser(Screen.DESKTOP);
    signIn(state, "licensing-officer");
    state.navigate(address + "/agree-visit");
    assertAccessible(state);
    state.fill("#on", "1");
    state.fill("#on-month", "12");
    state.fill("#on-year", "2099");
    state.locator("main button[type=submit]").click();
    assertThat(state.textContent("main")).contains("Agreed for 1 December 2099");
    screenshot(state, "watch-entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "th", "my", "km", "lo"})
  void everyLanguageFits(String language) {
    Page page = browser(Screen.PHONE);
    signIn(page, "monitor");
    for (String path : new String[] {"/recruitment/watch", "/recruitment/watch/new"}) {
      page.navigate(path + "?lang=" + language);
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "watch-" + language + path.replaceAll("[^a-z]+", "-"));
    }
  }

  @Test
  void othersDoNotSeeIt() {
    assertThat(Browser.signedIn(port, "registrar", "lintas-demo").get("/recruitment/watch"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404));
    Browser agency = Browser.signedIn(port, "agency", "lintas-demo");
    assertThat(agency.get("/recruitment/watch/new").statusCode()).isEqualTo(404);
    assertThat(agency.get("/recruitment/ratings").statusCode()).isEqualTo(200);
  }
}
