package org.lintas.cards.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.springframework.stereotype.Component;

/** Holds every list of keys against the last entry about it. */
@Component
class ListAudit implements Audit {

  private final ListStore store;
  private final Journal journal;

  ListAudit(ListStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.TRUST_LIST;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, String> rows = new HashMap<>();
    store.all().forEach(list -> rows.put((long) list.serial(), list.said()));
    return KeyAudit.compare(chain(), subjects, rows);
  }

  @Override
  public List<Fault> unknown() {
    List<Long> serials =
        Stream.concat(store.all().stream().map(HeldList::serial), store.forged().stream())
            .map(Integer::longValue)
            .toList();
    return KeyAudit.unknown(chain(), serials, journal);
  }
}
