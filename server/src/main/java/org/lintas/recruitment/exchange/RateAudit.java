package org.lintas.recruitment.exchange;

import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every rate against the journal's last word of it. */
@Component
class RateAudit extends LastWordAudit {

  RateAudit(RateStore store, Journal journal) {
    super(Entry.Chain.RATE, journal, store::said, store::serials);
  }
}
