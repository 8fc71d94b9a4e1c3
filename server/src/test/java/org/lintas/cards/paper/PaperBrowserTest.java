package org.lintas.cards.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.browser.BrowserTest;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.paper.print.Printed;
import org.lintas.casework.desk.Officers;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers in a browser, on its screen and as it prints them. */
@NodeTest
class PaperBrowserTest extends BrowserTest {

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Cards cards;
  @Autowired TestClock clock;

  @BeforeEach
  void open() {
    Officers.open(procedures);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  private IssuedCard issued(String name, String... more) {
    String path = take(Officers.at(port, "registrar"), ROUND, registration(name, more));
    long serial = CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
    return cards.of(new Caller.Node("test"), serial).getFirst();
  }

  @Test
  void aCardIsPrintedByTheBrowserAsByTheNode() {
    IssuedCard card =
        issued(
            "ဒေါ်ခင်မျိုးချစ်ဆွေ",
            "answer.latinName",
            "KHIN MYO CHIT SWE",
            "answer.nationality",
            "MM");
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, "registrar");
      for (String language : List.of("en", "my")) {
        page.navigate("/cards/" + card.number() + "/print?lang=" + language);
        look(page, "card-" + language + "-" + screen);
      }
    }
    Page page = browser(Screen.DESKTOP);
    signIn(page, "registrar");
    page.navigate("/cards/" + card.number() + "/print?lang=my");
    settle(page);
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target/screenshots/paper-card-by-chromium.pdf")));
    try (Printed printed = new Printed(pdf)) {
      assertThat(printed.pages()).isEqualTo(1);
      assertThat(printed.codes(0)).containsExactly(card.qr());
      assertThat(printed.text(0)).contains("KHINMYOCHITSWE").doesNotContain("Lintas");
    }
  }

  @Test
  void aReceiptIsOneSheetOfA5() {
    String path = take(Officers.at(port, "registrar"), RENEWAL, renewal("မနှင်းဆီဖြူ"));
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, "registrar");
      for (String language : List.of("en", "km")) {
        page.navigate(path + "/receipt/application?lang=" + language);
        look(page, "receipt-" + language + "-" + screen);
      }
    }
    Page page = browser(Screen.DESKTOP);
    signIn(page, "registrar");
    page.navigate(path + "/receipt/application?lang=km");
    settle(page);
    try (Printed printed =
        new Printed(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      assertThat(printed.pages()).isEqualTo(1);
      assertThat(printed.size(0).get(0)).isCloseTo(148, within(0.6));
      assertThat(printed.codes(0)).hasSize(1);
    }
  }

  @Test
  void manyCardsAreOrderedFollowedAndDownloaded() {
    clock.set(LocalDate.of(2004, 8, 1)); // the cards of 2004 are valid
    issued("Sok Browser", "on-day", "29");
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, "registrar");
      page.navigate("/cards/batches?lang=km");
      look(page, "batches-km-" + screen);
      page.navigate("/cards/batches?lang=en");
      page.locator("#from").fill("99");
      page.locator("main form .govuk-button").click();
      look(page, "batches-refused-" + screen);
      page.navigate("/cards/batches");
      for (String end : List.of("from", "to")) {
        page.locator("#" + end).fill("29");
        page.locator("#" + end + "-month").fill("7");
        page.locator("#" + end + "-year").fill("2004");
      }
      page.locator("#again").check();
      page.locator("main form .govuk-button").click();
      look(page, "batch-" + screen);
      page.locator("a[href$='/cards.pdf']").waitFor();
      look(page, "batch-ready-" + screen);
    }
  }

  private static void look(Page page, String name) {
    settle(page);
    screenshot(page, "paper-" + name.toLowerCase(java.util.Locale.ROOT));
    assertAccessible(page);
    assertFits(page);
  }
}
