package org.lintas.cards.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.cards.model.CardAct;

/** The page where there is no network, after one visit. */
@NodeTest
class VerifyOfflineTest extends PhoneAndPaper {

  /** A phone that saw the page once, in this language, and then lost its network. */
  private Page offline(String language) {
    Page page = ready(open("/verify?lang=" + language, Screen.PHONE));
    page.context().setOffline(true);
    page.navigate("/verify");
    page.locator("[data-part=offline]:not([hidden])").waitFor();
    return page;
  }

  private void check(Page page, String outcome) {
    show(page, desk.signed(desk.card(place)));
    page.locator("[data-part=result] .lintas-verdict--" + outcome).waitFor();
  }

  @Test
  void aCardIsVerifiedWithoutANetwork() {
    Page page = offline("en");
    assertThat(page.locator("[data-part=offline]").textContent()).contains("No network");
    assertThat(page.locator("[data-part=known]").textContent())
        .contains("Keys of issuers known as of", "Revocations known as of");
    assertAccessible(page);
    screenshot(page, "verify-offline");
    check(page, "genuine");
    assertThat(page.locator("[data-part=as-of]").first().textContent())
        .contains("Revocations known as of");
    screenshot(page, "verify-offline-genuine");
  }

  @Test
  void whatWasRevokedMeanwhileIsKnownOnceTheNetworkIsBack() {
    Page page = offline("en");
    desk.act(issued, CardAct.REVOKE);
    check(page, "genuine"); // it cannot know, and says as of when it knows
    page.locator("[data-part=result] [data-part=next]").first().click();
    page.context().setOffline(false);
    page.reload();
    page.locator("[data-part=offline]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    ready(page);
    check(page, "revoked");
  }

  @Test
  void thePageIsKeptInTheReadersLanguage() {
    Page page = offline("my");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("my");
    check(page, "genuine");
    assertThat(page.locator("[data-part=result] h1").textContent()).isEqualTo("အစစ်");
    assertThat(
            (Boolean) page.evaluate("() => document.fonts.check('700 20px \"Noto Sans Myanmar\"')"))
        .isTrue();
    screenshot(page, "verify-offline-my");
  }

  @Test
  void aNumberIsSaidToNeedANetwork() {
    Page page = offline("en");
    page.fill("#number", issued.number());
    page.getByText("Look up the number").click();
    page.getByText("A number can be looked up only with a network").waitFor();
  }

  @Test
  void theRestOfTheSiteIsAsBefore() {
    Page page = offline("en");
    assertThatThrownBy(() -> page.navigate("/procedures")).isInstanceOf(PlaywrightException.class);
    page.context().setOffline(false);
    page.navigate("/procedures");
    assertThat(page.locator("h1").textContent()).isEqualTo("How registration works");
    assertThat((Boolean) page.evaluate("() => navigator.serviceWorker.controller === null"))
        .isTrue();
  }
}
