package org.lintas.casework;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The case that a worker has found, for as long as it takes to read it: in the memory of her
 * session alone.
 */
public record RememberedCase(OwnCase own, Instant until) {

  private static final String PLACE = "casework.mine";
  private static final Duration KEPT = Duration.ofMinutes(10);

  public static void keep(HttpSession session, OwnCase own, Instant now) {
    session.setAttribute(PLACE, new RememberedCase(own, now.plus(KEPT)));
  }

  /** What was kept, too late or not. */
  public static Optional<RememberedCase> of(HttpSession session) {
    return session.getAttribute(PLACE) instanceof RememberedCase found
        ? Optional.of(found)
        : Optional.empty();
  }

  /** The case, while it may still be shown. */
  public static Optional<OwnCase> find(HttpSession session, Instant now) {
    return of(session).filter(each -> !now.isAfter(each.until())).map(RememberedCase::own);
  }

  public static void forget(HttpSession session) {
    session.removeAttribute(PLACE);
  }
}
