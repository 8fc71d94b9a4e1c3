package org.lintas.recruitment.standards;

import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every self-assessment against the journal's last word of it. */
@Component
class StandardAudit extends LastWordAudit {

  StandardAudit(StandardStore store, Journal journal) {
    super(Entry.Chain.STANDARD, journal, store::said, store::serials);
  }
}
