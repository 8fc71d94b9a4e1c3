package org.lintas.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.access.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

  private final Texts texts;
  private final ObjectProvider<Callers> callers; // none when the kit is tried without accounts
  private final Clock clock;
  private final List<Destination> destinations;
  private final Assets assets = new Assets();

  Pages(
      Texts texts,
      ObjectProvider<Callers> callers,
      Clock clock,
      ObjectProvider<Destination> destinations) {
    this.texts = texts;
    this.callers = callers;
    this.clock = clock;
    this.destinations =
        destinations.stream().sorted(Comparator.comparingInt(Destination::order)).toList();
  }

  Page of(HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    Callers known = callers.getIfAvailable();
    Caller.Officer officer = known == null ? null : known.officer().orElse(null);
    return new Page(
        locale,
        texts,
        officer,
        path(request),
        query(request),
        new Written(locale, clock),
        assets,
        destinations.stream().filter(each -> each.offered().test(officer)).toList(),
        () -> token(request));
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  private static String query(HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return "";
    }
    return Arrays.stream(request.getQueryString().split("&"))
        .filter(part -> !part.startsWith(ReaderLanguage.PARAMETER + "="))
        .collect(Collectors.joining("&"));
  }

  private static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
