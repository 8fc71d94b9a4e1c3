package org.lintas.cards.keys;

import java.util.HashMap;
import java.util.Map;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every key against the journal's last word of it. */
@Component
class KeyAudit extends LastWordAudit {

  KeyAudit(KeyStore store, Journal journal) {
    super(Entry.Chain.KEY, journal, _ -> said(store), () -> said(store).keySet());
  }

  private static Map<Long, Map<String, String>> said(KeyStore store) {
    Map<Long, Map<String, String>> said = new HashMap<>();
    store.all().forEach(row -> said.put((long) row.key().serial(), row.key().words()));
    return said;
  }
}
