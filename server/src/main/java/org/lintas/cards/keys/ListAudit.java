package org.lintas.cards.keys;

import java.util.HashMap;
import java.util.Map;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.journal.LastWordAudit;
import org.springframework.stereotype.Component;

/** Holds every list of another issuer against the journal's last word of it. */
@Component
class ListAudit extends LastWordAudit {

  ListAudit(ListStore store, Journal journal) {
    super(Entry.Chain.TRUST_LIST, journal, _ -> said(store), () -> said(store).keySet());
  }

  /** A list whose seal does not fit says nothing. */
  private static Map<Long, Map<String, String>> said(ListStore store) {
    Map<Long, Map<String, String>> said = new HashMap<>();
    store.all().forEach(list -> said.put((long) list.serial(), list.words()));
    store.forged().forEach(serial -> said.put((long) serial, Map.of()));
    return said;
  }
}
