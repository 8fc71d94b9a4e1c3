package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.browser.BrowserTest;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class RoundPagesTest extends BrowserTest {

  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;

  @BeforeEach
  void fill() {
    Counter counter = new Counter(cases, procedures, offices);
    counter.open();
    counter.health(counter.start("Ma Drawn"));
    counter.start("Ma Table");
  }

  private Page manager(Screen screen) {
    Page page = browser(screen);
    signIn(page, "programme-manager");
    return page;
  }

  @Test
  void aManagerSeesTheRoundDrawnAndInTables() {
    for (Screen screen : Screen.values()) {
      Page page = manager(screen);
      page.navigate("/rounds/zz/permit?lang=en");
      assertThat(page.locator(".lintas-chart").count()).isGreaterThanOrEqualTo(4);
      assertThat(page.locator("#funnel table tbody tr").count()).isEqualTo(3);
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "round-" + screen);
    }
  }

  @Test
  void theRoundIsReadInBurmese() {
    Page page = manager(Screen.PHONE);
    page.navigate("/rounds/zz/permit?lang=my&by=sector");
    assertThat(page.locator("h2").first().textContent()).isNotBlank();
    assertAccessible(page);
    screenshot(page, "round-burmese");
  }

  @Test
  void eachTableIsCsvWithNamesThatStay() {
    Page page = manager(Screen.DESKTOP);
    String csv = page.request().get("/rounds/zz/permit/funnel.csv?lang=th").text();
    assertThat(csv).startsWith("\ufeffstage,entered,completed,refused,open,late,missed");
    assertThat(csv).contains("\nhealth,");
    assertThat(page.request().get("/rounds/zz/permit/nothing.csv").status()).isEqualTo(404);
    assertThat(page.request().get("/rounds/zz/unknown").status()).isEqualTo(404);
  }
}
