package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;

/** The way of a definition through the pages, as it is seen. */
@NodeTest
class DefinitionBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"PHONE, en", "DESKTOP, en", "PHONE, km", "DESKTOP, lo"})
  void aDefinitionIsHandedInPublishedAndWithdrawn(Screen screen, String language) {
    Ferry ferry = Ferry.fresh();
    String name = "definitions-%s-%s-".formatted(screen, language).toLowerCase(Locale.ROOT);
    Page page = browser(screen);
    signIn(page, "policy-officer");
    page.navigate("/definitions/new?lang=" + language);
    look(page, name + "1-new");
    handIn(page, "procedure.yaml", faulty(ferry), "check");
    assertThat(page.locator("tbody tr").count()).isGreaterThan(2);
    look(page, name + "2-problems");
    handIn(page, "ferry.zip", ferry.zip(), "check");
    look(page, name + "3-sound");
    publish(page, ferry);
    handIn(page, "ferry.zip", ferry.costing("25 THB").withLanding().zip(), "publish");
    look(page, name + "4-confirm");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/definitions/*?done=published");
    look(page, name + "5-version");
    page.locator("a[href*='file?path=texts']").last().click();
    look(page, name + "6-file");
    page.navigate("/definitions");
    look(page, name + "7-list");
    page.locator("h2", new Page.LocatorOptions().setHasText(ferry.name()))
        .locator("xpath=following::a[contains(@href, '/definitions/')][1]")
        .click();
    page.locator("a[href$='/withdraw']").click();
    look(page, name + "8-withdraw");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/definitions/*?done=withdrawn");
    look(page, name + "9-withdrawn");
  }

  private static void look(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => 0)");
    assertThat(page.locator("main").innerText()).doesNotContain("procedures.");
    screenshot(page, name);
    assertAccessible(page);
    assertFits(page);
  }

  private static void publish(Page page, Ferry ferry) {
    handIn(page, "ferry.zip", ferry.zip(), "publish");
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/definitions/*?done=published");
    page.navigate("/definitions/new");
  }

  private static void handIn(Page page, String name, byte[] bytes, String then) {
    page.setInputFiles("#files", new FilePayload(name, "application/octet-stream", bytes));
    page.locator("button[name=then][value=" + then + "]").click();
    page.waitForLoadState();
  }

  private static byte[] faulty(Ferry ferry) {
    return ferry
        .yaml()
        .replace("subject: person", "subjekt: person")
        .replace("after: [ticket]", "after: [tickets]")
        .replace("20 THB", "twenty")
        .getBytes(StandardCharsets.UTF_8);
  }
}
