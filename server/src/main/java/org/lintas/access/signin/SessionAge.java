package org.lintas.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after it began, however busy it is. */
class SessionAge extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(12);

  /** Session attribute: milliseconds since 1970 when somebody signed in. */
  static final String BEGAN = "lintas.began";

  private final Clock clock;

  SessionAge(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(BEGAN) instanceof Long began
        && clock.millis() - began > LONGEST.toMillis()) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
