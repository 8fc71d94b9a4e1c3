package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.people.Officers.REGISTRAR;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.DemoAccounts;
import org.lintas.browser.BrowserTest;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PeoplePagesTest extends BrowserTest {

  @Autowired People people;

  @Test
  void aRegistrarFindsAPersonAndNoNameStandsInTheAddress() {
    long serial = enter("ခင်မျိုးချစ်", "Khin Myo Chit", "1966-05-01", "MD445566");
    Page page = signedIn("registrar", Screen.PHONE);
    page.navigate("/people");
    assertAccessible(page);
    search(page, "Khin Myo Chit 1966");
    assertThat(page.url()).endsWith("/people");
    assertAccessible(page);
    assertFits(page);
    picture(page, "people-search-phone");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ခင်မျိုးချစ်")).click();
    assertThat(page.url()).endsWith("/people/" + serial);
    assertThat(page.content()).contains("MD445566").contains("Khin Myo Chit");
    assertAccessible(page);
    picture(page, "people-person-phone");
  }

  @Test
  void twoRecordsAreComparedMergedAndSeparatedAgain() {
    long stays = enter("ဇော်မင်းထွဋ်", "Zaw Min Htut", "1983-09-17", "MF101010");
    long goes = enter("Zaw Min Htoot", null, "1983-09-17", "mf 10-1010");
    Page page = signedIn("registrar", Screen.DESKTOP);
    page.navigate("/people/" + stays);
    picture(page, "people-person-alike");
    assertAccessible(page);
    page.locator("a[href='/people/" + stays + "/merge/" + goes + "']").click();
    page.locator("main button[type=submit]").click();
    assertThat(page.content()).contains("Write a reason");
    assertAccessible(page);
    page.fill("textarea[name=reason]", "One passport, shown today");
    picture(page, "people-merge");
    page.locator("main button[type=submit]").click();
    assertThat(page.url()).endsWith("/people/" + stays + "?done=merged");
    page.navigate("/people/" + goes);
    assertThat(page.url()).endsWith("/people/" + stays);
    assertThat(page.content()).contains("One passport, shown today");
    page.locator("a[href='/people/" + stays + "/separate/" + goes + "']").click();
    assertAccessible(page);
    page.fill("textarea[name=reason]", "Two brothers");
    page.locator("main button[type=submit]").click();
    assertThat(page.url()).endsWith("/people/" + goes + "?done=separated");
    picture(page, "people-separated");
  }

  @Test
  void aMistakeIsCorrectedAndTheHistoryShowsBoth() {
    long serial = enter("សុខ វណ្ណា", "Sok Vana", "1990", "N556677");
    Page page = signedIn("registrar", Screen.DESKTOP);
    page.navigate("/people/" + serial + "/correct");
    assertAccessible(page);
    page.fill("input[name=latinName]", "Sok Vanna");
    page.fill("input[name=born-year]", "2999");
    page.locator("main button[type=submit]").click();
    assertThat(page.content()).contains("Write a reason").contains("this day has not come yet");
    assertAccessible(page);
    picture(page, "people-correct-refused");
    page.fill("input[name=born-year]", "1991");
    page.fill("textarea[name=reason]", "The identity card says so");
    page.locator("main button[type=submit]").click();
    assertThat(page.url()).endsWith("?done=corrected");
    assertThat(page.content()).contains("Sok Vana → Sok Vanna").contains("1990 → 1991");
    assertThat(page.content()).contains("N556677");
    picture(page, "people-corrected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "my", "km", "lo"})
  void thePagesSpeakTheReadersLanguage(String language) {
    long serial = enter("ທອງດີ ໄຊຍະ", "Thongdy Xaiya", "1988-12", "P" + language + "7788");
    Page page = signedIn("registrar", Screen.DESKTOP);
    page.navigate("/people/" + serial + "?lang=" + language);
    assertThat(page.locator("main").innerText()).doesNotContain("people.").doesNotContain("Record");
    assertAccessible(page);
    picture(page, "people-person-" + language);
    page.navigate("/people");
    search(page, "Thongdi Saiya");
    assertAccessible(page);
    picture(page, "people-search-" + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"health-officer", "policy-officer"})
  void whoNeedsNobodysRecordSeesNoneAndLearnsNothing(String account) {
    long serial = enter("ซ่อนเร้น", "Hidden One", "1971", "Z1");
    Page page = signedIn(account, Screen.DESKTOP);
    for (String path :
        List.of("/people", "/people/" + serial, "/people/99999999999", "/people/1/merge/2")) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(404);
      assertThat(page.content()).doesNotContain("Hidden");
    }
  }

  @Test
  void anEmploymentOfficerMaySeeButNotMerge() {
    long one = enter("Nilar Soe Thaung", null, "1985-01-02", "MX1");
    long other = enter("Nilar Soe Thaung", null, "1985-01-02", "MX2");
    Page page = signedIn("employment-officer", Screen.DESKTOP);
    assertThat(page.navigate("/people/" + one).status()).isEqualTo(200);
    assertThat(page.locator("a[href*=merge]").count()).isZero();
    assertThat(page.navigate("/people/%d/merge/%d".formatted(one, other)).status()).isEqualTo(404);
  }

  private long enter(String name, @Nullable String latin, String born, String number) {
    Particulars particulars =
        new Particulars(
            name,
            latin,
            born,
            "female",
            "MM",
            null,
            List.of(new Document("passport", number, "MM")));
    return people.enter(REGISTRAR, List.of(particulars)).getFirst();
  }

  private Page signedIn(String account, Screen screen) {
    Page page = browser(screen);
    page.navigate("/sign-in");
    page.fill("#username", account);
    page.fill("#password", DemoAccounts.PASSWORD);
    page.locator("main button[type=submit]").click();
    return page;
  }

  private static void picture(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => 0)");
    screenshot(page, name);
  }

  private static void search(Page page, String words) {
    page.fill("#words", words);
    page.locator("main button[type=submit]").first().click();
  }
}
