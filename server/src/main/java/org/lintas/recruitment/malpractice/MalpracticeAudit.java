package org.lintas.recruitment.malpractice;

import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every entry of the log against the journal's last word of it. */
@Component
class MalpracticeAudit extends LastWordAudit {

  MalpracticeAudit(MalpracticeStore store, Journal journal) {
    super(Entry.Chain.MALPRACTICE, journal, store::said, store::serials);
  }
}
