package org.lintas.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.organisations.model.OrganisationRules;
import org.lintas.organisations.store.OrganisationStore.Stored;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases tell of organisations: whoever may decide a case may tell it. */
@Component
@Transactional
public class OrganisationNews {

  private final OrganisationLedger ledger;
  private final Clock clock;

  OrganisationNews(OrganisationLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Why an organisation told so may not be entered; empty when it may. */
  public List<Reason> refusals(Caller caller, Organisation.Particulars told) {
    mustWork(caller);
    return OrganisationRules.refusals(told, LocalDate.now(clock));
  }

  /** Serials for organisations to be entered with their cases. */
  public List<Long> serials(Caller caller, int count) {
    mustWork(caller);
    return ledger.serials(count);
  }

  /** Enters organisations under their serials, each table by one statement. */
  public void enter(Caller caller, Map<Long, Organisation.Particulars> told) {
    mustWork(caller);
    ledger.enter(caller, List.copyOf(told.keySet()), List.copyOf(told.values()), List.of());
  }

  /**
   * Writes how an organisation reads from now on; what it was called before stays as a former name.
   *
   * @param reason shown by the history; empty where none was asked for
   */
  public void tell(Caller caller, long id, Organisation.Particulars told, String reason) {
    mustWork(caller);
    Optional<Stored> before = ledger.lock(id);
    if (before.isPresent()) {
      ledger.correct(caller, before.get(), told, LocalDate.now(clock), reason);
    }
  }

  private static void mustWork(Caller caller) {
    boolean works =
        switch (caller) {
          case Caller.Officer officer -> !officer.grants().isEmpty();
          case Caller.Visitor _ -> false;
          case Caller.Node _ -> true;
        };
    if (!works) {
      throw new IllegalArgumentException("a visitor tells of nobody");
    }
  }
}
