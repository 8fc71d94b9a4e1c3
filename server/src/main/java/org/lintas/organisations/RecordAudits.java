package org.lintas.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.organisations.store.NaturalPersonStore;
import org.lintas.organisations.store.OrganisationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code verify} compares of organisations and of the natural persons behind them. */
@Configuration(proxyBeanMethods = false)
class RecordAudits {

  @Bean
  Audit auditOfOrganisations(OrganisationStore store, OrganisationLedger ledger) {
    return new RecordAudit(
        Entry.Chain.ORGANISATION,
        serials -> {
          Map<Long, OrganisationStore.Stored> stored = store.read(serials);
          return rows(stored, ledger.records(stored.values()), OrganisationStore.Stored::version);
        },
        store::withoutJournal);
  }

  @Bean
  Audit auditOfNaturalPersons(NaturalPersonStore store, PersonLedger ledger) {
    return new RecordAudit(
        Entry.Chain.NATURAL_PERSON,
        serials -> {
          Map<Long, NaturalPersonStore.Stored> stored = store.read(serials);
          return rows(stored, ledger.records(stored.values()), NaturalPersonStore.Stored::version);
        },
        store::withoutJournal);
  }

  private static <T> Map<Long, RecordAudit.Row> rows(
      Map<Long, T> stored, Map<Long, String> records, ToIntFunction<T> version) {
    Map<Long, RecordAudit.Row> rows = new HashMap<>();
    stored.forEach((serial, row) ->
        rows.put(
            serial,
            new RecordAudit.Row(
                version.applyAsInt(row), Objects.requireNonNull(records.get(serial)))));
    return rows;
  }
}
