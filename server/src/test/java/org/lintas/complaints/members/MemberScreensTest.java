package org.lintas.complaints.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;

@NodeTest
class MemberScreensTest extends BrowserTest {

  @Test
  void membersAndTheirKeysAreReadOnAPhoneAndAtADesk() {
    for (Screen screen : Screen.values()) {
      Page page = browser(screen);
      signIn(page, "custodian");
      for (String language : new String[] {"en", "my"}) {
        page.navigate("/complaints/members?lang=" + language);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "complaints-members-" + language + "-" + screen);
        page.navigate("/complaints/unlock?lang=" + language);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "complaints-unlock-" + language + "-" + screen);
      }
    }
  }
}
