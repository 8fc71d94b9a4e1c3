package org.lintas.cards.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.QrText;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk as an inspector sees it, with a scanner at hand. */
@NodeTest
class DeskBrowserTest extends BrowserTest {

  @Autowired Keys keys;

  @ParameterizedTest
  @CsvSource({"PHONE, en", "DESKTOP, en", "PHONE, my", "DESKTOP, th"})
  void eachScanBecomesARow(Screen screen, String language) throws Exception {
    String name = "desk-%s-%s-".formatted(screen, language).toLowerCase(Locale.ROOT);
    Papers papers = new Papers(keys);
    Page page = browser(screen);
    signIn(page, "inspector");
    page.navigate("/verify/desk?lang=" + language);
    look(page, name + "1-empty");
    String genuine = papers.genuine("1001");
    scan(page, genuine);
    scan(page, papers.expired("1002"));
    scan(page, Papers.altered(QrText.bytes(genuine)));
    scan(page, genuine);
    scan(page, "HTTPS://EXAMPLE.ORG");
    assertThat(page.locator("[data-desk=results] tbody tr")).hasCount(5);
    assertThat(page.locator("[data-total=genuine] > strong:last-child")).hasText("2");
    assertThat(page.locator("#scan")).isFocused();
    look(page, name + "2-scanned");

    page.locator("main button[type=submit]").first().click();
    assertThat(page.locator("[data-desk=results] tbody tr")).hasCount(5);
    page.selectOption("#show", "genuine");
    page.locator("[data-desk=results] button").first().click();
    assertThat(page.locator("[data-desk=results] tbody tr")).hasCount(2);
    look(page, name + "3-filtered");
    assertThat(page.url()).endsWith("/verify/desk");
  }

  @Test
  void withoutScriptTheLinesAreTakenTogether() {
    Papers papers = new Papers(keys);
    Page page = browser(Screen.PHONE, false);
    signIn(page, "inspector");
    page.navigate("/verify/desk");
    assertThat(page.locator("#scan")).isHidden();
    page.fill("#papers", papers.genuine("1001") + "\n" + papers.receipt("2002"));
    page.locator("main button[type=submit]").first().click();
    assertThat(page.locator("[data-desk=results] tbody tr")).hasCount(2);
    screenshot(page, "desk-phone-without-script");
  }

  private static void scan(Page page, String text) {
    page.locator("#scan").fill(text);
    page.locator("#scan").press("Enter");
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }
}
