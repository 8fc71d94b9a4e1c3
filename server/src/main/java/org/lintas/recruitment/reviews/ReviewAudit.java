package org.lintas.recruitment.reviews;

import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every review and answer against the journal's last word of it. */
@Component
class ReviewAudit extends LastWordAudit {

  ReviewAudit(ReviewStore store, Journal journal) {
    super(Entry.Chain.REVIEW, journal, store::said, store::serials);
  }
}
