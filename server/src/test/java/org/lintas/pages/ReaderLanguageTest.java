package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReaderLanguageTest {

  private final ReaderLanguage language = new ReaderLanguage();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void theDeviceDecidesAtFirst() {
    request.addHeader("Accept-Language", "km-KH,km;q=0.9,en;q=0.5");
    assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("km");
  }

  @Test
  void aLanguageThatIsNotShippedGivesTheNextOneAskedFor() {
    request.addHeader("Accept-Language", "fr, lo;q=0.4");
    assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("lo");
  }

  @Test
  void nonsenseGivesEnglish() {
    request.addHeader("Accept-Language", "!!;q=zzz");
    assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("en");
  }

  @Test
  void theSwitchBeatsTheCookieAndIsRemembered() {
    request.setCookies(new Cookie("lang", "th"));
    assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("th");
    request.setQueryString("stage=health-check&lang=my");
    assertThat(language.resolveLocale(request).getLanguage()).isEqualTo("my");
    MockHttpServletResponse response = new MockHttpServletResponse();
    assertThat(language.preHandle(request, response, this)).isTrue();
    assertThat(response.getHeader("Set-Cookie")).startsWith("lang=my;").contains("HttpOnly");
  }
}
