package org.lintas.complaints.mine.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.filing.web.Ticket;
import org.lintas.complaints.vault.Receipts;
import org.springframework.stereotype.Component;

/** Receipts that are open in browsers just now: in memory, for a quarter of an hour. */
@Component
class Visits {

  /** Name of the cookie with which a browser finds its own. */
  static final String COOKIE = "lintas-note";

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Visit> visits =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Visit> eldest) {
          return size() > MOST;
        }
      };

  /**
   * An opened receipt.
   *
   * @param typed a message that was begun and not sent
   */
  record Visit(Receipts.Opened opened, String typed, Instant until) {}

  Visits(Clock clock) {
    this.clock = clock;
  }

  synchronized void begin(Ticket ticket, Receipts.Opened opened) {
    keep(ticket, opened, "");
  }

  /** Finds one and lets it live on. */
  synchronized Optional<Visit> find(Ticket ticket) {
    Instant now = clock.instant();
    visits.values().removeIf(each -> now.isAfter(each.until()));
    Visit found = visits.get(ticket.place());
    if (found != null) {
      keep(ticket, found.opened(), found.typed());
    }
    return Optional.ofNullable(found);
  }

  synchronized void type(Ticket ticket, String text) {
    find(ticket).ifPresent(visit -> keep(ticket, visit.opened(), text));
  }

  synchronized void end(Ticket ticket) {
    visits.remove(ticket.place());
  }

  private void keep(Ticket ticket, Receipts.Opened opened, String typed) {
    visits.put(ticket.place(), new Visit(opened, typed, clock.instant().plus(IDLE)));
  }
}
