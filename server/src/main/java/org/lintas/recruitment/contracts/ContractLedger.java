package org.lintas.recruitment.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.ContractStore.Row;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.occupations.Occupations;
import org.springframework.stereotype.Component;

/** The one way in which contracts are written: table and journal together. */
@Component
class ContractLedger {

  private static final int LONGEST = 500;

  private final ContractStore store;
  private final PaperStore papers;
  private final Journal journal;
  private final Assessments assessments;
  private final Occupations occupations;
  private final Clock clock;

  ContractLedger(
      ContractStore store,
      PaperStore papers,
      Journal journal,
      Assessments assessments,
      Occupations occupations,
      Clock clock) {
    this.store = store;
    this.papers = papers;
    this.journal = journal;
    this.assessments = assessments;
    this.occupations = occupations;
    this.clock = clock;
  }

  /** Every reason against a text by itself. */
  List<Reason> refusals(Version text, String reason) {
    List<Reason> reasons = new ArrayList<>();
    if (text.agreedOn().isAfter(LocalDate.now(clock))) {
      reasons.add(new Reason("agreed-later", "agreedOn", Map.of()));
    }
    if (text.terms().job() != null && !occupations.has(text.terms().job().occupation())) {
      reasons.add(new Reason("occupation-wrong", "occupation", Map.of()));
    }
    if (reason.length() > LONGEST) {
      reasons.add(new Reason("too-long", "reason", Map.of()));
    }
    return reasons;
  }

  Opened begin(Caller caller, Contract.Of of, List<Version> texts) {
    Contract contract = new Contract(store.serial(), of, now(), caller.signature(), 1, texts);
    ReadingCode code = ReadingCode.fresh();
    String record = Told.record(contract);
    store.add(contract, code.hash(), flags(contract), record);
    journal.append(
        List.of(entry(caller, contract, contract.madeAt(), "begin", Told.entry(record, ""))),
        Map.of());
    return new Opened(contract, code.spoken());
  }

  Contract enter(Caller caller, Row row, Version text, String reason) {
    String paper = row.contract().text(text.kind()).map(Version::paper).orElse(null);
    Contract contract = row.contract().with(text.with(paper));
    write(caller, contract, row.code(), "enter-" + text.kind().word(), reason);
    return contract;
  }

  /** Keeps a paper of a text that there is. */
  Contract attach(Caller caller, Row row, Version text, Paper paper) {
    papers.add(row.contract().serial(), paper, now());
    Contract contract = row.contract().with(text.with(paper.hash()));
    write(caller, contract, row.code(), "attach-" + text.kind().word(), "");
    return contract;
  }

  Opened newCode(Caller caller, Row row) {
    Contract before = row.contract();
    Contract contract =
        new Contract(
            before.serial(),
            before.of(),
            before.madeAt(),
            before.madeBy(),
            before.version() + 1,
            before.texts());
    ReadingCode code = ReadingCode.fresh();
    write(caller, contract, code.hash(), "code", "");
    return new Opened(contract, code.spoken());
  }

  private void write(Caller caller, Contract contract, byte[] code, String action, String reason) {
    String record = Told.record(contract);
    store.replace(contract, code, flags(contract), record);
    Entry.Recorded last =
        journal
            .read(Entry.Chain.CONTRACT, List.of(contract.serial()))
            .getOrDefault(contract.serial(), List.of())
            .getLast();
    journal.append(
        List.of(entry(caller, contract, now(), action, Told.entry(record, reason))),
        Map.of(contract.serial(), last.hash()));
  }

  /** What happened, oldest first. */
  List<ContractEvent> history(long serial) {
    return journal
        .read(Entry.Chain.CONTRACT, List.of(serial))
        .getOrDefault(serial, List.of())
        .stream()
        .map(Entry.Recorded::entry)
        .map(entry ->
            new ContractEvent(
                entry.at(), entry.actor(), entry.action(), Told.reason(entry.payload())))
        .toList();
  }

  private int flags(Contract contract) {
    return assessments.of(contract).flags().size();
  }

  private static Entry entry(
      Caller caller, Contract contract, Instant at, String action, String payload) {
    return new Entry(
        Entry.Chain.CONTRACT,
        contract.serial(),
        contract.version(),
        at,
        caller.signature(),
        0,
        action,
        payload,
        null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
