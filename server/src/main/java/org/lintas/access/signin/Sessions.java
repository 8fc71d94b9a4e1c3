package org.lintas.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.access.Session;
import org.lintas.shared.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;

/** Who is signed in with a browser at this node, so that each can see it and end it. */
@Component
public class Sessions extends SessionRegistryImpl {

  private final Map<String, Begun> begun = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Begun(Instant at, String browser) {}

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** Keyed by account alone: however somebody signed in, it is the same list. */
  @Override
  public void registerNewSession(String sessionId, Object principal) {
    super.registerNewSession(sessionId, key(principal));
  }

  @Override
  public List<SessionInformation> getAllSessions(Object principal, boolean withExpired) {
    return super.getAllSessions(key(principal), withExpired);
  }

  void began(HttpServletRequest request) {
    HttpSession session = request.getSession();
    String agent = request.getHeader("User-Agent");
    session.setAttribute(SessionAge.BEGAN, clock.millis());
    begun.put(
        session.getId(), new Begun(clock.instant(), Browsers.name(agent == null ? "" : agent)));
  }

  @EventListener
  void ended(SessionDestroyedEvent event) {
    begun.remove(event.getId());
  }

  /** Sessions of an account, the one used last first. */
  public List<Session> of(String accountName, String currentId) {
    return getAllSessions(accountName, false).stream()
        .map(session -> session(session, currentId))
        .sorted(Comparator.comparing(Session::lastUsed).reversed())
        .toList();
  }

  /** Ends one session of an account; nothing happens when it is not one of the account's. */
  public void end(String accountName, String handle) {
    getAllSessions(accountName, false).stream()
        .filter(session -> handle(session).equals(handle))
        .forEach(SessionInformation::expireNow);
  }

  private Session session(SessionInformation session, String currentId) {
    Instant lastUsed = session.getLastRequest().toInstant();
    Begun since = begun.getOrDefault(session.getSessionId(), new Begun(lastUsed, ""));
    return new Session(
        handle(session),
        since.at(),
        lastUsed,
        since.browser(),
        session.getSessionId().equals(currentId));
  }

  private static String handle(SessionInformation session) {
    return Sha256.hex(session.getSessionId()).substring(0, 16);
  }

  private static Object key(Object principal) {
    return principal instanceof Identity identity ? identity.accountName() : principal;
  }
}
