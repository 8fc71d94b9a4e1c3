package org.lintas.cards.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code verify} compares of keys, and of the lists of other issuers. */
@Configuration(proxyBeanMethods = false)
class KeyAudits {

  @Bean
  Audit auditOfKeys(KeyStore store, Journal journal) {
    return new RowAudit(Entry.Chain.KEY, journal, () -> said(store));
  }

  @Bean
  Audit auditOfLists(ListStore store, Journal journal) {
    return new RowAudit(Entry.Chain.TRUST_LIST, journal, () -> said(store));
  }

  private static Map<Long, String> said(KeyStore store) {
    Map<Long, String> said = new LinkedHashMap<>();
    store.all().forEach(row -> said.put((long) row.key().serial(), row.key().said()));
    return said;
  }

  /** A list whose seal does not fit says nothing. */
  private static Map<Long, String> said(ListStore store) {
    Map<Long, String> said = new LinkedHashMap<>();
    store.all().forEach(list -> said.put((long) list.serial(), list.said()));
    store.forged().forEach(serial -> said.put((long) serial, "null"));
    return said;
  }
}
