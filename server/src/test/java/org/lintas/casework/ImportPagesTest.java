package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.rows;
import static org.lintas.shared.Results.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.node.OwnerAccount;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ImportPagesTest extends BrowserTest {

  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired JdbcClient sql;
  @Autowired OwnerAccount owner;

  @BeforeEach
  void publish() {
    new ImportDesk(imports, procedures, offices, sql);
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

  @Test
  void anImportRestsAndIsTakenBack() {
    ImportDesk desk = new ImportDesk(imports, procedures, offices, sql);
    byte[] bytes = rows(reference(), 20_000).getBytes(StandardCharsets.UTF_8);
    long id = done(desk.hand(desk.manager(), ImportDesk.wish("residence-card", false), bytes)).id();
    while (done(imports.find(desk.manager(), id)).accepted() == 0) {
      ImportDesk.pause();
    }
    done(imports.pause(desk.manager(), id));
    Page page = signedIn(Screen.DESKTOP);
    page.navigate("/imports/" + id);
    assertThat(page.content()).contains("The import rests");
    look(page, "imports-paused");
    page.navigate("/imports/" + id + "/stop");
    look(page, "imports-stop");
    Page phone = signedIn(Screen.PHONE);
    for (String at : new String[] {"", "/stop"}) {
      phone.navigate("/imports/" + id + at + "?lang=my");
      look(phone, "imports-paused" + at.replace('/', '-') + "-my-phone");
    }
    page.check("input[value=undo]");
    page.locator("main form button[type=submit]").click();
    desk.settled(id);
    page.navigate("/imports/" + id);
    assertThat(page.content()).contains("The import was taken back");
    look(page, "imports-undone");
  }

  @Test
  void casesThatSomebodyHasWorkedOnAreListed() {
    ImportDesk desk = new ImportDesk(imports, procedures, offices, sql);
    String worked = reference();
    ImportView view = desk.run(HEADER + row(worked) + row(reference()));
    desk.entered(
        ImportDesk.wish("health-check", false),
        "reference,on,outcome,paid.health-scheme\n" + worked + ",2004-08-09,fit,1700 THB\n");
    Page phone = signedIn(Screen.PHONE);
    phone.navigate("/imports/" + view.id() + "/stop");
    look(phone, "imports-undo-phone");
    phone.locator("button[value=undo]").click();
    desk.settled(view.id());
    phone.navigate("/imports/" + view.id() + "?lang=en");
    assertThat(phone.content()).contains("Cases left as they are");
    look(phone, "imports-kept-phone");
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }

  @Test
  void anImportAtWorkAndOneThatFailedSayWhatToDo() {
    long id =
        new ImportDesk(imports, procedures, offices, sql).checked(HEADER + row(reference())).id();
    for (Screen screen : Screen.values()) {
      Page page = signedIn(screen);
      for (String state : new String[] {"running", "failed"}) {
        state(id, state);
        for (String language : new String[] {"en", "my"}) {
          page.navigate("/imports/" + id + "?lang=" + language);
          settle(page);
          screenshot(
              page,
              "imports-" + state + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language);
          assertThat(page.locator("main").innerText()).doesNotContain("imports.");
          assertAccessible(page);
          assertFits(page);
        }
      }
    }
  }

  @Test
  void aPageOfAnImportAtWorkRenewsItselfAndKeepsTheFocus() {
    long id =
        new ImportDesk(imports, procedures, offices, sql).checked(HEADER + row(reference())).id();
    state(id, "running");
    Page page = signedIn(Screen.DESKTOP);
    page.navigate("/imports/" + id);
    page.locator(".lintas-progress a").focus();
    state(id, "failed");
    page.locator(".govuk-warning-text").waitFor();
    assertThat(page.locator(".lintas-progress").count()).isZero();
    state(id, "running");
    page.navigate("/imports/" + id);
    page.locator(".lintas-progress a").focus();
    page.evaluate("document.querySelector('h1').textContent = 'old'");
    page.locator("h1:has-text('people.csv')").waitFor();
    assertThat(page.evaluate("document.activeElement.closest('.lintas-progress') != null"))
        .isEqualTo(true);
    state(id, "checked");
  }

  /** As it is while another node works on it, or after a fault that no test may provoke. */
  private void state(long id, String state) {
    owner
        .sql()
        .sql(
            """
            update casework.imports set state = ?, bytes_done = bytes / 3, leased_by = 'elsewhere',
              leased_until = clock_timestamp() + interval '1 hour'
            where id = ?
            """)
        .params(state, id)
        .update();
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
