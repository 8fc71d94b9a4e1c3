package org.lintas.cards.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.browser.BrowserTest;
import org.lintas.cards.keys.Neighbour;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The key keeper at her pages. On a node of its own: keys are reported stolen here. */
@NodeTest
@TestPropertySource(properties = "lintas.own=key-pages")
@DirtiesContext
class KeyPagesTest extends BrowserTest {

  @LocalServerPort int here;

  @ParameterizedTest
  @CsvSource({"PHONE, en", "DESKTOP, en", "PHONE, my", "DESKTOP, km"})
  void aKeyIsRotatedAndReportedStolen(Screen screen, String language) {
    String name = "keys-%s-%s-".formatted(screen, language).toLowerCase(Locale.ROOT);
    Page page = browser(screen);
    signIn(page, "key-keeper");
    page.navigate("/keys?lang=" + language);
    look(page, name + "1-list");
    page.navigate("/keys/new");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".govuk-error-summary").isVisible()).isTrue();
    look(page, name + "2-refused");
    page.check("input[value=CARD]");
    page.fill("#reason", "yearly rotation");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/keys/*done=create");
    look(page, name + "3-made");
    String made = page.url().replaceAll(".*/keys/|\\?.*", "");

    page.navigate("/keys/" + made + "/stolen");
    page.fill("#since", "1");
    page.fill("#since-month", "1");
    page.fill("#since-year", "2999");
    page.fill("#reason", "server taken");
    look(page, name + "4-stolen");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#since-error").isVisible()).isTrue();
    page.fill("#since-year", "2026");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/keys/" + made + "?done=stolen");
    assertThat(page.locator("main .govuk-tag--red").first().isVisible()).isTrue();
    look(page, name + "5-one");
    page.navigate("/keys/" + made + "/clear");
    look(page, name + "6-clear");
  }

  @ParameterizedTest
  @CsvSource({"PHONE, en", "DESKTOP, en", "PHONE, th", "DESKTOP, lo"})
  void aNeighboursListIsComparedAndTrusted(Screen screen, String language) {
    String name = "trust-%s-%s-".formatted(screen, language).toLowerCase(Locale.ROOT);
    Neighbour neighbour = new Neighbour();
    Page page = browser(screen);
    signIn(page, "key-keeper");
    page.navigate("/keys/lists?lang=" + language);
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#file-error").isVisible()).isTrue();
    handIn(page, neighbour.card());
    assertThat(page.locator("#file-error").isVisible()).isTrue();
    look(page, name + "1-refused");
    handIn(page, neighbour.list());
    page.waitForURL("**/keys/lists/*");
    page.locator("main form button[type=submit]").click();
    look(page, name + "2-compare");
    page.fill("#fingerprint", another(neighbour.fingerprint()));
    page.fill("#reason", "by telephone from Vientiane");
    page.locator("main form button[type=submit]").click();
    page.fill("#fingerprint", neighbour.fingerprint());
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**done=confirm");
    look(page, name + "3-trusted");
    page.locator("a[href$='/withdraw']").click();
    look(page, name + "4-withdraw");
    page.fill("#reason", "agreement ended");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**done=withdraw");
    page.navigate("/keys/lists");
    look(page, name + "5-lists");
  }

  private static String another(String fingerprint) {
    char first = fingerprint.charAt(0) == '0' ? '1' : '0';
    return first + fingerprint.substring(1);
  }

  private static void handIn(Page page, byte[] file) {
    page.setInputFiles("#file", new FilePayload("list.cose", "application/octet-stream", file));
    page.fill("#reason", "from our neighbour");
    page.locator("main form button[type=submit]").click();
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "administrator", "inspector"})
  void forEverybodyElseThereIsNoSuchPage(String account) {
    Browser other = Browser.signedIn(here, account, DemoAccounts.PASSWORD);
    for (String path :
        new String[] {"/keys", "/keys/new", "/keys/lists", "/keys/0011223344556677"}) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.api("/api/v1/keys", account, DemoAccounts.PASSWORD).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/home").body()).doesNotContain("href=\"/keys\"");
  }

  @Test
  void whatIsNotThereIsMissing() {
    Browser keeper = Browser.signedIn(here, "key-keeper", DemoAccounts.PASSWORD);
    for (String path :
        new String[] {"/keys/0011223344556677", "/keys/zz", "/keys/lists/99999", "/keys/lists/x"}) {
      assertThat(keeper.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
