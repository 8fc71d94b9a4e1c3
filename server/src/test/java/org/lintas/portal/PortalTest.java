package org.lintas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.browser.BrowserTest;
import org.lintas.pages.Language;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PortalTest extends BrowserTest {

  private static final String LEAFLET = "/procedures/th/registration-2004";
  private static final Path DEFINITION =
      Path.of(System.getProperty("lintas.root"), "definitions", "th", "registration-2004");

  @Autowired private Procedures procedures;

  @BeforeEach
  void publish() throws Exception {
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(DEFINITION)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  @Test
  void aWorkerReadsEachStepItsCostAndTheTotalInEveryLanguage() {
    Page page = browser(Screen.PHONE);
    for (Language language : Language.values()) {
      page.navigate(LEAFLET + "?lang=" + language.code());
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.code());
      assertThat(page.locator(".lintas-steps__step").count()).isEqualTo(3);
      assertThat(page.locator("main").textContent())
          .contains("THB\u00a05,500")
          .contains("THB\u00a01,700")
          .contains("THB\u00a03,800");
      assertFits(page);
      screenshot(page, "leaflet-" + language.code());
    }
    assertAccessible(page);
  }

  @Test
  void theFrontPageLeadsToTheLeaflet() {
    Page page = open("/", Screen.PHONE);
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "front-phone");
    page.locator(".lintas-offer .lintas-card__link").first().click();
    assertThat(page.url()).contains("/procedures/");
    Page desk = open("/?lang=my", Screen.DESKTOP);
    assertAccessible(desk);
    screenshot(desk, "front-desktop-my");
  }

  @Test
  void publicPagesWeighLessThanAHundredKilobytesBeforeFonts() {
    for (String path : List.of("/", "/procedures", LEAFLET, "/my-case", "/sign-in")) {
      Page page = browser(Screen.PHONE);
      List<Response> answers = new ArrayList<>();
      page.onResponse(answers::add);
      page.navigate(path + "?lang=my");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      List<Response> all = List.copyOf(answers); // asking for a size may bring more
      long carried =
          all.stream()
              .filter(answer -> !answer.url().endsWith(".woff2"))
              .mapToLong(answer -> answer.request().sizes().responseBodySize)
              .sum();
      assertThat(carried).as(path).isPositive().isLessThan(100_000);
      assertThat(all)
          .as("styled, and with fonts of no other script")
          .anyMatch(answer -> answer.url().contains("/assets/lintas-"))
          .noneMatch(answer -> answer.url().toLowerCase(Locale.ROOT).contains("noto-sans-khmer"));
    }
  }

  @Test
  void withoutScriptTheLeafletSaysTheSame() {
    Page page = browser(Screen.PHONE, false);
    page.navigate(LEAFLET.toUpperCase(Locale.ROOT).replace("/PROCEDURES", "/procedures"));
    assertThat(page.locator("main").textContent()).contains("THB\u00a05,500");
    assertThat(page.locator("[data-lintas=print]").isVisible()).isFalse();
  }

  @Test
  void anUnknownProcedureIsNotFound() {
    Page page = browser(Screen.PHONE);
    Response answer = page.navigate("/procedures/th/no-such-thing?lang=th");
    assertThat(answer).isNotNull();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("h1").textContent()).isEqualTo("ไม่พบหน้านี้");
  }

  @Test
  void homeIsForOfficersAndOffersOnlyWhatTheyMayUse() {
    Page page = browser(Screen.DESKTOP);
    page.navigate("/home");
    assertThat(page.url()).contains("/sign-in");
    signIn(page, "registrar");
    assertAccessible(page);
    screenshot(page, "home-registrar");
    assertThat(page.locator("main a[href='/accounts']").count()).isZero();
    for (var link : page.locator("main .lintas-card__link").all()) {
      Page other = page.context().newPage();
      Response answer = other.navigate(String.valueOf(link.getAttribute("href")));
      assertThat(answer).isNotNull();
      assertThat(answer.status()).as(link.getAttribute("href")).isEqualTo(200);
    }
  }
}
