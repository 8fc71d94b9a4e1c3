package org.lintas.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** People at their work, in a browser: each page on the way is looked at by axe. */
@NodeTest
class JourneyTest extends BrowserTest {

  @Autowired Procedures procedures;

  @BeforeEach
  void open() {
    Officers.open(procedures);
  }

  @Test
  void aPersonIsTakenInCorrectedDecidedApprovedAndFindsHerCase() {
    Page registrar = signedIn("registrar", Screen.DESKTOP);
    String name = "Ma Su Su " + UUID.randomUUID().toString().substring(0, 4);
    String number = takeIn(registrar, name);
    correct(registrar, number, name);
    decide(number);
    approve(number);
    findsHerCase(number);
  }

  private String takeIn(Page registrar, String name) {
    registrar.navigate("/counter");
    look(registrar, "counter-choose");
    registrar.locator("input[name=procedure][value='" + RENEWAL + "']").check();
    registrar.locator("select[name=office]").selectOption("th");
    press(registrar, "Continue");
    registrar.locator("#words").fill(name);
    press(registrar, "Search");
    look(registrar, "counter-search");
    registrar.getByRole(AriaRole.BUTTON, role("A new person")).click();
    press(registrar, "Record as done");
    look(registrar, "counter-errors");
    assertThat(registrar.locator(".govuk-error-summary__list li").count()).isGreaterThan(4);
    fill(registrar, name);
    look(registrar, "counter-form");
    press(registrar, "Record as done");
    look(registrar, "counter-done");
    String number = registrar.locator(".govuk-panel__body strong").textContent().replace(" ", "");
    registrar.getByText("Receipt to print").click();
    look(registrar, "receipt");
    assertThat(registrar.locator("main").textContent()).contains(name).contains("100");
    return number;
  }

  private static void fill(Page page, String name) {
    page.locator("[name='answer.fullName']").fill(name);
    page.locator("[name='answer.born-year']").fill("1985");
    page.locator("[name='answer.sex'][value=female]").check();
    page.locator("[name='answer.nationality']").selectOption("MM");
    page.locator("[name='answer.document']")
        .fill("PASSPORT " + UUID.randomUUID().toString().substring(0, 8));
    page.locator("[name='answer.permitNumber']").fill("WP 4711");
    page.locator("[name='answer.permitEnds-day']").fill("1");
    page.locator("[name='answer.permitEnds-month']").fill("12");
    page.locator("[name='answer.permitEnds-year']").fill("2026");
    page.locator("[name='answer.employer']").fill("Andaman Fishery");
    page.locator("[name='paid.application']").check();
  }

  private void correct(Page registrar, String number, String name) {
    registrar.navigate("/cases/" + number);
    look(registrar, "case");
    registrar.getByRole(AriaRole.LINK, link("Correct the answers")).click();
    registrar.locator("[name='answer.fullName']").fill(name + " Htwe");
    registrar.locator("[name=reason]").fill("The passport shows a longer name.");
    look(registrar, "correct");
    press(registrar, "Record the correction");
    registrar.getByRole(AriaRole.LINK, link("History")).click();
    look(registrar, "history");
    assertThat(registrar.locator("ins").first().textContent()).isEqualTo(name + " Htwe");
  }

  private void decide(String number) {
    Page officer = signedIn("employment-officer", Screen.DESKTOP);
    officer.navigate("/work");
    look(officer, "work");
    officer.navigate("/cases/" + number + "/stages/renewal/refuse");
    look(officer, "refuse");
    officer.navigate("/cases/" + number + "/stages/renewal/send-back");
    look(officer, "send-back");
    officer.navigate("/cases/" + number + "/stages/renewal/complete");
    officer.locator("[name='paid.renewal']").check();
    press(officer, "Record as done");
    look(officer, "proposed");
  }

  private void approve(String number) {
    Page second = signedIn("second-officer", Screen.PHONE);
    second.navigate("/work");
    look(second, "work-phone");
    second.navigate("/cases/" + number);
    look(second, "case-phone");
    second.getByRole(AriaRole.BUTTON, role("Approve as second person")).click();
    look(second, "approve-phone");
    press(second, "Approve");
    second.navigate("/cases/" + number);
    assertThat(second.locator("main").textContent()).contains("Finished");
  }

  private void findsHerCase(String number) {
    Page worker = browser(Screen.PHONE); // axe needs script
    for (String language : new String[] {"en", "km", "my"}) {
      worker.navigate("/my-case?lang=" + language);
      look(worker, "my-case-" + language);
      worker.locator("#number").fill(number);
      worker.locator("#born-year").fill("1985");
      worker.locator("main form .govuk-button").click();
      look(worker, "my-case-found-" + language);
      assertThat(worker.url()).endsWith("/my-case/found");
    }
    assertThat(worker.locator("html").getAttribute("lang")).isEqualTo("my");
    assertThat(worker.url()).doesNotContain(number);
    worker.navigate("/my-case/found?lang=th");
    assertThat(worker.locator("html").getAttribute("lang")).isEqualTo("th");
    worker.locator(".lintas-forget .govuk-button").click();
    look(worker, "my-case-forgotten-th");
  }

  @Test
  void theCounterIsReadInBurmeseOnAPhone() {
    Page registrar = signedIn("registrar", Screen.PHONE);
    registrar.navigate("/counter/" + RENEWAL + "/form?office=th&lang=my");
    look(registrar, "counter-form-my-phone");
    registrar.locator("main form .govuk-button").last().click();
    look(registrar, "counter-errors-my-phone");
    registrar.navigate("/work?lang=km");
    look(registrar, "work-km-phone");
  }

  private Page signedIn(String name, Screen screen) {
    Page page = browser(screen);
    page.navigate("/sign-in?lang=en");
    page.locator("[name=username]").fill(name);
    page.locator("[name=password]").fill("lintas-demo");
    page.locator("main form button").first().click();
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  private static void look(Page page, String name) {
    settle(page);
    screenshot(page, "casework-" + name.toLowerCase(Locale.ROOT));
    assertAccessible(page);
    assertFits(page);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, role(button)).click();
  }

  private static Page.GetByRoleOptions role(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
