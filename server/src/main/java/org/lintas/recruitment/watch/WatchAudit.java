package org.lintas.recruitment.watch;

import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every entry of the watch list against the journal's last word of it. */
@Component
class WatchAudit extends LastWordAudit {

  WatchAudit(WatchStore store, Journal journal) {
    super(Entry.Chain.WATCH, journal, store::said, store::serials);
  }
}
