package org.lintas.cards.receipts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.cards.StatesChanged;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardState;
import org.lintas.casework.CasesMoved;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.CaseState;
import org.lintas.shared.PaperNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revokes receipts of payments that are taken back, in the transaction that takes them back. */
@Component
class TakenBack {

  private final ReceiptStore store;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  TakenBack(ReceiptStore store, Journal journal, ApplicationEventPublisher events) {
    this.store = store;
    this.journal = journal;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CasesMoved moved) {
    List<CasesMoved.Step> back =
        moved.steps().stream().filter(step -> step.takenBack() > 0).toList();
    if (back.isEmpty()) {
      return;
    }
    Map<Long, CasesMoved.Step> steps = new HashMap<>();
    back.forEach(step -> steps.put(step.serial(), step));
    List<Receipt> receipts =
        store.lockTakenBack(
            back.stream().map(CasesMoved.Step::serial).toArray(Long[]::new),
            back.stream().map(CasesMoved.Step::takenBack).toArray(Integer[]::new));
    if (!receipts.isEmpty()) {
      revoke(receipts, steps);
    }
    List<Long> ended =
        back.stream()
            .filter(step -> step.state() == CaseState.Status.NONE)
            .map(CasesMoved.Step::serial)
            .toList();
    if (!ended.isEmpty()) {
      store.forget(ended);
    }
  }

  private void revoke(List<Receipt> receipts, Map<Long, CasesMoved.Step> steps) {
    List<Long> serials = receipts.stream().map(Receipt::serial).toList();
    Map<Long, byte[]> heads = new HashMap<>();
    journal
        .read(Entry.Chain.RECEIPT, serials)
        .forEach((serial, entries) -> heads.put(serial, entries.getLast().hash()));
    List<Entry> entries = new ArrayList<>();
    for (Receipt receipt : receipts) {
      CasesMoved.Step step = steps.get(receipt.of().caseSerial());
      if (step != null) {
        entries.add(entry(receipt, step));
      }
    }
    store.revoke(serials);
    journal.append(entries, heads);
    events.publishEvent(new StatesChanged(serials.stream().map(PaperNumber::receipt).toList()));
  }

  private static Entry entry(Receipt receipt, CasesMoved.Step step) {
    return new Entry(
        Entry.Chain.RECEIPT,
        receipt.serial(),
        receipt.version() + 1,
        step.at(),
        step.by(),
        receipt.office(),
        "revoke",
        CardPayload.because(CardState.REVOKED, "taken-back", step.version(), null).write(),
        null);
  }
}
