package org.lintas.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.browser.BrowserTest;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of accounts and offices as an administrator sees them. */
@NodeTest
class AccountBrowserTest extends BrowserTest {

  private static final Path DEFINITION =
      Path.of(System.getProperty("lintas.root"), "definitions", "th", "registration-2004");

  @Autowired private Procedures procedures;

  @BeforeEach
  void publish() throws Exception {
    procedures.publish(new Caller.Node("test"), Definitions.files(DEFINITION));
  }

  @Test
  void anAccountIsMadeAndGivenARoleInWords() {
    Page page = administrator(Screen.DESKTOP);
    page.navigate("/accounts/new");
    look(page, "accounts-new");
    press(page);
    look(page, "accounts-new-refused");
    page.fill("#name", "officer-" + UUID.randomUUID().toString().substring(0, 8));
    page.fill("#displayName", "Daw Khin Khin");
    press(page);
    look(page, "accounts-one-time");
    page.locator("main a").last().click();
    look(page, "accounts-one");
    assertThat(page.locator("#role option").allTextContents())
        .contains("Registrar", "Health officer", "Programme manager")
        .doesNotContain("health-officer", "programme-manager");
    page.selectOption("#role", "health-officer");
    page.selectOption("#office", "th-85");
    page.locator("form[action$='/grant'] button").click();
    assertThat(page.locator(".lintas-table").textContent()).contains("Health officer");
    look(page, "accounts-granted");
  }

  @Test
  void thePagesFitAPhoneInEveryLanguage() {
    Page page = administrator(Screen.PHONE);
    for (String language : List.of("en", "th", "my", "km", "lo")) {
      for (String path : List.of("/account", "/account/password", "/accounts", "/offices/th-85")) {
        page.navigate(path + "?lang=" + language);
        assertFits(page);
        screenshot(page, "accounts" + path.replace('/', '-') + "-" + language);
      }
      assertAccessible(page);
    }
    page.navigate("/account?lang=my");
    look(page, "accounts-mine-my");
    assertThat(page.locator(".lintas-table").textContent()).contains("စနစ်စီမံသူ");
    page.navigate("/accounts?lang=km");
    look(page, "accounts-list-km");
    page.navigate("/offices?lang=lo");
    look(page, "accounts-offices-lo");
    page.navigate("/offices/new?lang=th");
    press(page);
    look(page, "accounts-office-refused-th");
  }

  private Page administrator(Screen screen) {
    Page page = browser(screen);
    signIn(page, "administrator");
    return page;
  }

  private static void press(Page page) {
    page.locator("main form button[type=submit]").last().click();
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }
}
