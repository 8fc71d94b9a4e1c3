package org.lintas.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.organisations.model.Told;
import org.springframework.stereotype.Component;

/** Writes what happened to organisations and persons behind them into their chains. */
@Component
class Chronicle {

  private final Journal journal;
  private final Clock clock;

  Chronicle(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * One thing that happened.
   *
   * @param version that the record has from then on
   * @param record how it stands from then on, see {@link Told}
   */
  record Note(long subject, int version, String action, String record, String reason) {}

  /** To the microsecond, as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Appends notes, at most one a record; the records must be locked. */
  void write(Caller caller, Entry.Chain chain, List<Note> notes, Instant at) {
    List<Long> known =
        notes.stream().filter(note -> note.version() > 1).map(Note::subject).toList();
    Map<Long, byte[]> heads = new HashMap<>();
    if (!known.isEmpty()) {
      journal
          .read(chain, known)
          .forEach((subject, entries) -> heads.put(subject, entries.getLast().hash()));
    }
    List<Entry> entries = new ArrayList<>();
    for (Note note : notes) {
      entries.add(
          new Entry(
              chain,
              note.subject(),
              note.version(),
              at,
              caller.signature(),
              0,
              note.action(),
              Told.entry(note.record(), note.reason()),
              null));
    }
    if (!entries.isEmpty()) {
      journal.append(entries, heads);
    }
  }
}
