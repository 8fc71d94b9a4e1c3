package org.lintas.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.form;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.browser.BrowserTest;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that officers meet now and then, on a desk and on a phone, in English and in Burmese. */
@NodeTest
class RarePagesTest extends BrowserTest {

  @Autowired Procedures procedures;
  @LocalServerPort int node;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(node, "registrar");
  }

  @Test
  void whoMayBeTheSamePersonIsAskedBeforeAnythingIsRecorded() {
    String document = "PASSPORT " + UUID.randomUUID().toString().substring(0, 8);
    take(registrar, RENEWAL, renewal("Ma Khin Twice", "answer.document", document));
    everywhere(
        "registrar",
        "same-person",
        page -> {
          page.navigate(Officers.counter(RENEWAL));
          fill(page, renewal("Ma Khin Twise", "answer.document", document));
          page.locator("main form .govuk-button").last().click();
          assertThat(page.locator("[name=known]").count()).isPositive();
        });
  }

  @Test
  void privateAnswersAreReadByAHealthOfficer() {
    String path = take(registrar, ROUND, registration("Chan Sophea"));
    Browser health = Officers.at(node, "health-officer");
    health.submit(
        path + "/stages/health-check/complete",
        form(
            "answer.otherDiagnosis", "hypertension, treated since 2003 at the provincial hospital",
            "outcome", "fit",
            "paid.health-scheme", "yes",
            "on-year", "2004",
            "on-month", "8",
            "on-day", "2"));
    everywhere(
        "health-officer",
        "private-answers",
        page -> {
          page.navigate(path);
          page.locator("form[action$='/health-check/answers'] button").click();
          assertThat(page.locator("main").textContent()).contains("hypertension");
        });
  }

  @Test
  void aHealthOfficersQueueNamesWhoWaits() {
    take(registrar, ROUND, registration("Chan Rithy"));
    everywhere(
        "health-officer",
        "health-queue",
        page -> {
          page.navigate("/work?procedure=" + ROUND + "&stage=health-check");
          assertThat(page.locator("main table tbody tr").count()).isPositive();
        });
  }

  @Test
  void whoeverIsTooLateKeepsWhatWasTyped() {
    String path = take(registrar, RENEWAL, renewal("Ma Late"));
    Browser second = Officers.at(node, "second-officer");
    everywhere(
        "employment-officer",
        "stale",
        page -> {
          page.navigate(path + "/note");
          page.locator("[name=reason]").fill("The employer telephoned and will come on Monday.");
          second.submit(path + "/note", day("reason", "The employer wrote a letter."));
          page.locator("main form .govuk-button").last().click();
          assertThat(page.locator("main").textContent()).contains("second-officer");
          assertThat(page.locator("[name=reason]").inputValue()).contains("on Monday");
        });
  }

  @Test
  void aRefusalIsAppealed() {
    String path = take(registrar, RENEWAL, renewal("Ma Appeals"));
    Officers.at(node, "employment-officer")
        .submit(path + "/stages/renewal/refuse", day("reason", "No employer was named"));
    everywhere("registrar", "appeal", page -> page.navigate(path + "/stages/renewal/appeal"));
    everywhere("registrar", "refused-case", page -> page.navigate(path));
  }

  @Test
  void aWorkersCasePrintsOnPaper() {
    String path = take(registrar, RENEWAL, renewal("Ma Paper"));
    for (String language : new String[] {"en", "my"}) {
      Page worker = browser(Screen.PHONE);
      worker.navigate("/my-case?lang=" + language);
      worker.locator("#number").fill(path.substring("/cases/".length()));
      worker.locator("[name=born-year]").fill("1985");
      worker.locator("[name=born-month]").fill("7");
      worker.locator("[name=born-day]").fill("3");
      worker.locator("main form .govuk-button").click();
      settle(worker);
      worker.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(worker.locator(".lintas-header nav, .lintas-forget").first().isVisible())
          .as("what can only be clicked is not printed")
          .isFalse();
      assertAccessible(worker);
      worker.pdf(
          new Page.PdfOptions()
              .setFormat("A4")
              .setPath(Path.of("target/screenshots", "print-my-case-" + language + ".pdf")));
      worker.setViewportSize(720, 1000);
      screenshot(worker, "print-my-case-" + language);
    }
  }

  /** Looks at a page on both screens and in both languages. */
  private void everywhere(String officer, String name, Consumer<Page> way) {
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, officer);
      for (String language : new String[] {"en", "my"}) {
        page.navigate("/home?lang=" + language);
        way.accept(page);
        settle(page);
        screenshot(
            page, "rare-" + name + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("main").innerText()).doesNotContain("casework.");
        assertAccessible(page);
        assertFits(page);
      }
    }
  }

  private static void fill(Page page, Map<String, String> form) {
    form.forEach((name, value) -> {
      var field = page.locator("main form [name='" + name + "']");
      if (field.count() == 0) {
        return; // the page asks for it later
      }
      Object type = field.first().evaluate("each => each.type");
      switch (String.valueOf(type)) {
        case "radio", "checkbox" ->
            page.locator("main form [name='" + name + "'][value='" + value + "']").check();
        case "select-one" -> field.selectOption(value);
        default -> field.fill(value);
      }
    });
  }

  private static Map<String, String> day(String... pairs) {
    return Officers.with(form("on-year", "2026", "on-month", "10", "on-day", "6"), pairs);
  }
}
