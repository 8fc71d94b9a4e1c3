package org.lintas.recruitment.reviews;

import java.util.List;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.recruitment.minutes.Comparison;
import org.springframework.stereotype.Component;

/** Holds every review and answer against the journal's last word of it. */
@Component
class ReviewAudit implements Audit {

  private final ReviewStore store;
  private final Journal journal;

  ReviewAudit(ReviewStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.REVIEW;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    return Comparison.compare(
        chain(), subjects, store.said(subjects.stream().map(Subject::serial).toList()));
  }

  @Override
  public List<Fault> unknown() {
    return Comparison.unknown(chain(), store.serials(), journal);
  }
}
