package org.lintas.recruitment.costs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.costs.model.Payload;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.recruitment.costs.store.HireStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which recruitment costs are written: entry and row together. */
@Component
class CostLedger {

  private final HireStore store;
  private final Journal journal;
  private final Corridors corridors;
  private final Rates rates;
  private final Clock clock;

  CostLedger(HireStore store, Journal journal, Corridors corridors, Rates rates, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.corridors = corridors;
    this.rates = rates;
    this.clock = clock;
  }

  /** What was told of a case. */
  Account read(long caseSerial) {
    return fold(entries(caseSerial));
  }

  private List<Entry.Recorded> entries(long caseSerial) {
    return journal.read(Entry.Chain.COST, List.of(caseSerial)).getOrDefault(caseSerial, List.of());
  }

  static Account fold(List<Entry.Recorded> entries) {
    Account account = Account.EMPTY;
    for (Entry.Recorded recorded : entries) {
      Entry entry = recorded.entry();
      account =
          account.with(
              entry.seq(),
              entry.at(),
              Payload.teller(entry.payload()),
              Payload.read(entry.action(), entry.payload()));
    }
    return account;
  }

  Optional<Corridor> corridor(Account account) {
    return account.job() == null ? Optional.empty() : corridors.named(account.job().corridor());
  }

  /** What the law says; null while no corridor is known. */
  @Nullable Judgement judge(Account account) {
    return corridor(account).map(corridor -> Judgement.of(corridor, rates, account)).orElse(null);
  }

  /** Who tells something of which case. */
  record Speaker(long caseSerial, int office, String by, Teller teller) {}

  /** Holds what was told of a case until the end of the transaction and reads it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Account hold(long caseSerial) {
    store.lock(caseSerial);
    return read(caseSerial);
  }

  /** Adds what was told behind an account that is held. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Account add(Speaker of, Account before, Told told) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int seq = before.version() + 1;
    List<Entry.Recorded> entries = entries(of.caseSerial());
    Map<Long, byte[]> heads =
        entries.isEmpty() ? Map.of() : Map.of(of.caseSerial(), entries.getLast().hash());
    journal.append(
        List.of(
            new Entry(
                Entry.Chain.COST,
                of.caseSerial(),
                seq,
                now,
                of.by(),
                of.office(),
                Payload.action(told),
                Payload.write(of.teller(), told),
                null)),
        heads);
    Account after = before.with(seq, now, of.teller(), told);
    store.write(of.caseSerial(), after, judge(after));
    return after;
  }
}
