package org.lintas.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who changed what about whom. The subject is an account; 0 is the tree of offices. */
@Component
public class AccessJournal {

  static final int OFFICES = 0;

  private final Journal journal;
  private final Clock clock;

  AccessJournal(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Joins the transaction of the change. */
  public void note(Caller caller, long subject, String action, Map<String, String> what) {
    journal.note(
        new Entry(
            Entry.Chain.ACCESS,
            subject,
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.signature(),
            0,
            action,
            JsonMapper.shared().writeValueAsString(new TreeMap<>(what)),
            null));
  }
}
