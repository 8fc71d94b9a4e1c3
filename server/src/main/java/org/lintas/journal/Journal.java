package org.lintas.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door of the journal. It joins the caller's transaction and never begins one. */
@Component
public class Journal {

  /**
   * Appends entries, one statement for all of them (COPY for many). Entries of one subject stand in
   * order of {@code seq}.
   *
   * @param heads last hash of each subject that already has entries; others begin a chain
   * @throws org.springframework.dao.DuplicateKeyException when a subject has moved on meanwhile
   */
  public void append(List<Entry> entries, Map<Long, byte[]> heads) {
    throw new UnsupportedOperationException("append " + entries.size() + heads.size());
  }

  /**
   * Appends one entry behind whatever the subject's last one is: its {@code seq} is set here. For
   * records of reading, where two at once may both go in.
   */
  public void note(Entry entry) {
    throw new UnsupportedOperationException("note " + entry.seq());
  }

  /** Entries of subjects in order, by one statement. */
  public Map<Long, List<Entry.Recorded>> read(Entry.Chain chain, Collection<Long> subjects) {
    throw new UnsupportedOperationException("read " + chain + subjects);
  }
}
