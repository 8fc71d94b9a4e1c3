package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ImportPagesTest extends BrowserTest {

  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;

  @BeforeEach
  void publish() {
    new ImportDesk(imports, procedures, offices);
  }

  @Test
  void aFileIsCheckedAndItsGoodRowsGoIn() {
    Page page = signedIn(Screen.DESKTOP);
    page.navigate("/imports/new");
    assertAccessible(page);
    screenshot(page, "imports-new");
    hand(page, HEADER + row(reference()) + row("") + row(reference()).replace("male", "mal"));
    assertThat(page.url()).matches(".*/imports/\\d+");
    assertThat(page.content()).contains("nothing is entered yet").contains("mal");
    assertAccessible(page);
    screenshot(page, "imports-checked");
    page.locator("main button[name=onlyGood]").click();
    assertThat(page.content()).contains("The import is over");
    assertAccessible(page);
    screenshot(page, "imports-done");
    page.navigate("/imports");
    assertAccessible(page);
    screenshot(page, "imports-list");
  }

  @Test
  void aFileThatCannotBeUnderstoodIsToldBesideItsField() {
    Page page = signedIn(Screen.PHONE);
    page.navigate("/imports/new?lang=km");
    hand(page, HEADER.replace("sex", "sx") + "x\n");
    assertThat(page.url()).endsWith("/imports/new");
    assertThat(page.content()).contains("ខ្វះជួរឈរ");
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "imports-refused-km-phone");
    hand(page, HEADER + row(reference()).replace("2004-07-05", "05/07/2547"));
    assertThat(page.content()).contains("ពុទ្ធសករាជ");
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "imports-buddhist-km-phone");
  }

  private Page signedIn(Screen screen) {
    Page page = open("/", screen);
    signIn(page, "programme-manager");
    return page;
  }

  private static void hand(Page page, String text) {
    page.selectOption("select[name=what]", "th/registration-2004 residence-card");
    page.setInputFiles(
        "input[name=file]",
        new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button[type=submit]").click();
  }
}
