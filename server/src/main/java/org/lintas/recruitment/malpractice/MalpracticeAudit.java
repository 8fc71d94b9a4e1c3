package org.lintas.recruitment.malpractice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.recruitment.minutes.Comparison;
import org.springframework.stereotype.Component;

/** Holds every entry of the log against the journal's last word of it. */
@Component
class MalpracticeAudit implements Audit {

  private final MalpracticeStore store;
  private final Journal journal;

  MalpracticeAudit(MalpracticeStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.MALPRACTICE;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Map<String, String>> rows =
        store.all(subjects.stream().map(each -> (int) each.serial()).toList()).stream()
            .collect(Collectors.toMap(each -> (long) each.serial(), Malpractice::said));
    return Comparison.compare(chain(), subjects, rows);
  }

  @Override
  public List<Fault> unknown() {
    return Comparison.unknown(chain(), store.serials(), journal);
  }
}
