package org.lintas.recruitment.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.stereotype.Component;

/** The one way in which job orders are written: table and journal together. */
@Component
class OrderLedger {

  private final OrderStore store;
  private final Journal journal;
  private final Clock clock;

  OrderLedger(OrderStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  JobOrder file(Caller caller, JobOrder.Of of, NewOrder asked, LocalDate day) {
    JobOrder order =
        new JobOrder(
            store.serial(),
            of,
            asked.terms(),
            asked.places(),
            asked.costs(),
            day,
            caller.signature(),
            JobOrder.State.OPEN,
            null,
            1);
    String record = Told.record(order);
    store.add(order, record);
    journal.append(List.of(entry(caller, order, "file", record)), Map.of());
    return order;
  }

  JobOrder close(Caller caller, JobOrder before, String reason) {
    JobOrder order = before.closed(reason);
    String record = Told.record(order);
    store.replace(order, record);
    byte[] head =
        journal
            .read(Entry.Chain.ORDER, List.of(order.serial()))
            .getOrDefault(order.serial(), List.of())
            .getLast()
            .hash();
    journal.append(List.of(entry(caller, order, "close", record)), Map.of(order.serial(), head));
    return order;
  }

  private Entry entry(Caller caller, JobOrder order, String action, String record) {
    return new Entry(
        Entry.Chain.ORDER,
        order.serial(),
        order.version(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        caller.signature(),
        0,
        action,
        record,
        null);
  }
}
