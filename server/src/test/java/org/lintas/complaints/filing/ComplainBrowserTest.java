package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.uploads.Evidence;

/** Complaining as somebody sees it who does it. */
@NodeTest
class ComplainBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"PHONE,my", "DESKTOP,en"})
  void everyPageCanBeReadAndFits(Screen screen, String language) {
    String name = "complain-" + language + "-";
    Page page = browser(screen);
    page.navigate("/complain?lang=" + language);
    look(page, name + "0-start");
    press(page, "begin");
    press(page, "next");
    look(page, name + "1-missing");
    page.check("input[value=documents]");
    page.fill("#what", "They keep my passport in the office and do not give it back.");
    look(page, name + "1-what");
    press(page, "next");
    page.fill("#where", "Mahachai");
    look(page, name + "2-place");
    press(page, "next");
    page.fill("#sought", "Agency");
    press(page, "search");
    look(page, name + "3-who");
    press(page, "next");
    look(page, name + "4-wishes");
    press(page, "next");
    page.setInputFiles("#files", new FilePayload("boss.jpg", "image/jpeg", Evidence.photo()));
    press(page, "add");
    look(page, name + "5-evidence");
    press(page, "next");
    look(page, name + "6-reader");
    press(page, "next");
    look(page, name + "7-identity");
    press(page, "next");
    look(page, name + "8-review");
    press(page, "send");
    look(page, name + "9-receipt");
    String receipt = page.textContent(".lintas-digits");
    press(page, "done");
    look(page, name + "a-find");
    page.fill("#receipt", receipt);
    press(page, "open");
    page.fill("#message", "When do you answer?");
    press(page, "message");
    look(page, name + "b-mine");
    page.navigate("/complain/lost");
    look(page, name + "c-lost");
    page.navigate("/calendar");
    look(page, name + "d-calendar");
  }

  @Test
  void leavingReplacesThePageInTheHistory() {
    Page page = browser(Screen.PHONE, true);
    page.navigate("/procedures");
    page.navigate("/complain");
    press(page, "begin");
    page.fill("#what", "unmistakable words");
    page.click("[data-lintas=leave]");
    page.waitForURL("**/calendar");
    page.goBack();
    assertThat(page.url()).doesNotContain("calendar");
    assertThat(page.content()).doesNotContain("unmistakable words");
  }

  private static void press(Page page, String button) {
    page.locator("main button[name=go][value=" + button + "]").first().click();
    page.waitForLoadState();
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }
}
