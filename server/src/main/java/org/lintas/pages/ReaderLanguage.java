package org.lintas.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: {@code ?lang=}, which is then remembered in a cookie; the cookie; what
 * the device asks for; English.
 */
final class ReaderLanguage implements LocaleResolver, HandlerInterceptor {

  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .orElseGet(() -> preferred(request))
        .locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      Language.find(locale.getLanguage()).ifPresent(language -> remember(response, language));
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(language -> remember(response, language));
    return true;
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    // not getParameter: it would read the body of a POST
    return request.getQueryString() == null
        ? Optional.empty()
        : Arrays.stream(request.getQueryString().split("&"))
            .filter(part -> part.startsWith(PARAMETER + "="))
            .flatMap(part -> Language.find(part.substring(PARAMETER.length() + 1)).stream())
            .reduce((first, last) -> last);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : Language.find(cookie.getValue());
  }

  private static Language preferred(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Language.bestFor(header == null ? List.of() : ranges(header));
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of(); // a device that talks nonsense gets English
    }
  }

  private static void remember(HttpServletResponse response, Language language) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
