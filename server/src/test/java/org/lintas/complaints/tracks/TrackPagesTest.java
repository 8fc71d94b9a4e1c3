package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.complaints.Complaints;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tracks, wage claim and screening of a complaint as members see them. */
@NodeTest
class TrackPagesTest extends BrowserTest {
  private static final String SEND = "main button[type=submit]";

  private Complaints complaints;

  @Autowired
  void node(BeanFactory node) {
    complaints = new Complaints(node);
  }

  private void looked(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    screenshot(page, name);
  }

  private static void day(Page page, String field, String day, String month, String year) {
    page.fill("#" + field, day);
    page.fill("#" + field + "-month", month);
    page.fill("#" + field + "-year", year);
  }

  @Test
  void aPassportIsAskedForAndItsRespondentIsAPerson() {
    String address = "/complaints/" + complaints.filed();
    Page page = browser(Screen.PHONE);
    signIn(page, "caseworker");
    page.navigate(address + "/respondents");
    page.fill("#company", "Blue Pier Company");
    page.check("input[name=capacity][value=employer]");
    page.locator(SEND).click();
    assertThat(page.textContent(".govuk-error-summary")).contains("A company alone");
    looked(page, "track-respondent-refused");
    page.fill("#name", "สมชาย ใจดี");
    page.locator(SEND).click();
    assertThat(page.textContent("main")).contains("สมชาย ใจดี").contains("Blue Pier Company");
    page.navigate(address + "/track/new/document-return");
    looked(page, "track-stage");
    page.locator(SEND).click();
    assertThat(page.locator(".govuk-error-summary li").count()).isPositive();
    page.check("input[name=paper][value=passport]");
    page.locator(SEND).click();
    assertThat(page.textContent("main")).contains("Order to return").contains("until");
    looked(page, "track-overview");
    page.navigate(page.url().replaceFirst("\\?.*", "") + "?lang=my");
    looked(page, "track-overview-my");
  }

  @Test
  void whomSheLetsInWorksOnTheTracksAndOnNothingElse() {
    String address = "/complaints/" + complaints.filed();
    Page investigator = browser(Screen.DESKTOP);
    signIn(investigator, "investigator");
    assertThat(investigator.navigate(address + "/track").status()).isEqualTo(404);
    Page page = browser(Screen.DESKTOP);
    signIn(page, "caseworker");
    page.navigate(address + "/track/new/legal-track");
    page.selectOption("#offence", "forced-labour");
    page.fill("#facts", "Held at the pier");
    page.locator(SEND).click();
    page.locator("a[href$='/admit']").click();
    page.locator(SEND).click();
    assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);
    page.check("input[name=reader][value=investigator]");
    page.fill("#words", "To look into it");
    looked(page, "track-ask");
    page.locator(SEND).click();
    assertThat(page.textContent("main")).contains("She is asked").contains("waits for her");
    assertThat(investigator.navigate(address + "/track").status()).isEqualTo(404);
    complaints.agrees(address.substring(12));
    page.reload();
    assertThat(page.textContent("main")).contains("can read").contains("Not read yet");
    looked(page, "track-shared");
    assertThat(investigator.navigate(address + "/track").status()).isEqualTo(200);
    assertThat(investigator.navigate(address + "/screening").status()).isEqualTo(404);
    investigator.navigate(address + "/track");
    investigator.locator("main a[role=button]").first().click();
    investigator.fill("#measures", "Heard two of them");
    investigator.locator(SEND).first().click();
    assertThat(investigator.textContent("main")).contains("Referral to the prosecutor");
    looked(investigator, "track-investigated");
    page.reload();
    assertThat(page.textContent("main")).containsPattern("Read (once|\\d+ times)");
    page.locator("form[action$='/end'] button").click();
    assertThat(page.textContent("main")).contains("Taken back");
    assertThat(investigator.navigate(address + "/track").status()).isEqualTo(404);
  }

  @Test
  void anAwardIsOwedByAllTogether() {
    String address = "/complaints/" + complaints.filed();
    Page page = browser(Screen.DESKTOP);
    signIn(page, "caseworker");
    for (String name : new String[] {"Somchai", "Malee"}) {
      page.navigate(address + "/respondents");
      page.fill("#name", name);
      page.check("input[name=capacity][value=recruiter]");
      page.locator(SEND).click();
    }
    page.navigate(address + "/award");
    page.locator(SEND).click();
    assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);
    looked(page, "track-award");
    page.fill("#principal", "90,000");
    page.locator("input[name=debtors]").first().check();
    page.locator("input[name=debtors]").last().check();
    page.locator(SEND).click();
    page.navigate(address + "/payments");
    page.locator("input[name=respondent]").first().check();
    page.fill("#amount", "60000");
    day(page, "on", "2", "1", "2026");
    looked(page, "track-payment");
    page.locator(SEND).click();
    assertThat(page.textContent("main"))
        .contains("THB\u00a030,000")
        .contains("may ask THB\u00a030,000 of the others");
    looked(page, "track-liability");
  }

  @Test
  void aWageClaimIsKeptAndPrinted() {
    String address = "/complaints/" + complaints.filed();
    Page page = browser(Screen.PHONE);
    signIn(page, "caseworker");
    page.navigate(address + "/wages");
    page.check("input[name=basis][value=day]");
    page.fill("#wage", "400");
    page.locator("#m1-month").selectOption(new SelectOption().setIndex(4));
    page.fill("#m1-units", "26");
    page.fill("#m1-overtime", "20");
    page.locator("button[value=reckon]").click();
    assertThat(page.textContent("main")).contains("The claim is kept").contains("Overtime");
    looked(page, "wages-claim");
    page.navigate(address + "/wages/annex?lang=my");
    assertThat(page.textContent("main")).contains("THB\u00a010,400");
    looked(page, "wages-annex-my");
  }

  @Test
  void anybodyWorksOutWhatSheIsOwed() {
    Page page = open("/complain/wages", Screen.PHONE);
    looked(page, "wages-public");
    page.locator("button[value=reckon]").click();
    assertThat(page.locator(".govuk-error-summary li").count()).isGreaterThanOrEqualTo(2);
    assertAccessible(page);
    page.check("input[name=basis][value=month]");
    page.fill("#wage", "๑๒๐๐๐");
    page.locator("#m1-month").selectOption(new SelectOption().setIndex(2));
    page.locator("button[value=more]").click();
    assertThat(page.inputValue("#wage")).isEqualTo("๑๒๐๐๐");
    assertThat(page.locator("#m2-month").count()).isEqualTo(1);
    page.locator("button[value=reckon]").click();
    assertThat(page.textContent("main")).contains("You are owed").contains("section 9");
    looked(page, "wages-public-result");
    page.navigate("/complain/wages?lang=my");
    looked(page, "wages-public-my");
  }

  @Test
  void signsAreAskedForAndADecisionNamesWhoTookIt() {
    String address = "/complaints/" + complaints.filed() + "/screening";
    Page page = browser(Screen.PHONE);
    signIn(page, "caseworker");
    page.navigate(address + "/signs?lang=my");
    looked(page, "screening-signs-my");
    page.navigate(address + "/signs?lang=en");
    page.check("input[name=age][value=perhaps]");
    page.check("#sign-excessive-hours");
    page.check("#sign-low-or-no-salary");
    page.locator(SEND).click();
    assertThat(page.textContent("main")).contains("trafficking for forced labour");
    page.locator("summary").first().click();
    page.check("input[name=status][value=PossibleVictimOfTrafficking]");
    page.locator("form[action$='/status'] button").click();
    assertThat(page.locator(".govuk-error-summary li").allTextContents().stream().distinct())
        .hasSize(3)
        .anyMatch(each -> each.contains("Say who decided"))
        .anyMatch(each -> each.contains("name of the organisation"));
    assertThat(page.locator("#organisation").isVisible()).isTrue();
    looked(page, "screening-refused");
    page.check("input[name=decidedBy][value=NGO]");
    page.fill("#organisation", "Migrant support");
    day(page, "on", "2", "1", "2026");
    page.locator("form[action$='/status'] button").click();
    assertThat(page.textContent("main")).contains("decided by Migrant support");
    page.locator("summary").nth(1).click();
    day(page, "since", "1", "1", "2026");
    page.locator("form[action$='/detention'] button").click();
    assertThat(page.textContent("main")).contains("Held too long");
    page.locator("summary").last().click();
    page.check("input[name=pillar][value=protection]");
    page.fill("#what", "A bed in the shelter");
    page.fill("#who", "Malee");
    page.locator("form[action$='/plan'] button").click();
    assertThat(page.textContent("main")).contains("A bed in the shelter");
    looked(page, "screening");
    page.navigate(address + "?lang=my");
    looked(page, "screening-my");
  }

  @Test
  void nobodyElseReachesAnyOfIt() {
    String address = "/complaints/" + complaints.filed();
    for (String account : new String[] {"immigration-officer", "custodian"}) {
      Page page = browser(Screen.DESKTOP);
      signIn(page, account);
      for (String path :
          new String[] {
            "/track", "/wages", "/wages/annex", "/screening", "/respondents", "/award"
          }) {
        assertThat(page.navigate(address + path).status()).as(account + path).isEqualTo(404);
      }
    }
  }
}
