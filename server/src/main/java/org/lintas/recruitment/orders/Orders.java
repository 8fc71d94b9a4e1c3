package org.lintas.recruitment.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.orders.model.JobOrder;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to job orders. An employer and an agency file and see their own; licensing officers see
 * all, and file for the channel between governments.
 */
@Component
@Transactional
public class Orders {

  private final OrderStore store;
  private final OrderLedger ledger;
  private final OrderChecks checks;
  private final OrderAccess access;
  private final Quotas quotas;
  private final Contracts contracts;

  Orders(
      OrderStore store,
      OrderLedger ledger,
      OrderChecks checks,
      OrderAccess access,
      Quotas quotas,
      Contracts contracts) {
    this.store = store;
    this.ledger = ledger;
    this.checks = checks;
    this.access = access;
    this.quotas = quotas;
    this.contracts = contracts;
  }

  /** Files an order: it stands and has its places, or is refused with every reason. */
  public Result<JobOrder> file(Caller caller, NewOrder asked) {
    if (!access.worksHere(caller)) {
      return new Result.Missing<>();
    }
    LocalDate today = ledger.today();
    List<Reason> reasons = new ArrayList<>(checks.refusals(asked));
    Optional<JobOrder.Of> of = access.read(caller, asked, reasons);
    if (of.isEmpty() || !reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    reasons.addAll(checks.lawful(caller, of.get(), asked.terms(), asked.costs(), today));
    reasons.addAll(quotas.refusals(of.get(), occupation(asked), asked.places(), today));
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    JobOrder order = ledger.file(caller, of.get(), asked, today);
    quotas.take(order);
    return new Result.Done<>(order);
  }

  private static @Nullable String occupation(NewOrder asked) {
    return asked.terms().job() == null ? null : asked.terms().job().occupation();
  }

  /** Closes an order; places without a contract are free at once. */
  public Result<JobOrder> close(Caller caller, String number, String reason) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<OrderStore.Row> row =
        serial.isPresent() ? store.lock(serial.getAsLong()) : Optional.empty();
    if (row.isEmpty() || !access.maySee(caller, row.get().order().of())) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = new ArrayList<>();
    if (reason.isBlank()) {
      reasons.add(OrderChecks.reason("reason-required", "reason"));
    }
    if (row.get().order().state() == JobOrder.State.CLOSED) {
      reasons.add(OrderChecks.reason("order-closed", "reason"));
    }
    return reasons.isEmpty()
        ? new Result.Done<>(ledger.close(caller, row.get().order(), reason.strip()))
        : new Result.Refused<>(reasons);
  }

  /** An order by its number. */
  public Result<JobOrder> find(Caller caller, String number) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<OrderStore.Row> row =
        serial.isPresent() ? store.find(serial.getAsLong()) : Optional.empty();
    return Result.of(
        row.map(OrderStore.Row::order).filter(order -> access.maySee(caller, order.of())));
  }

  /** Those that the caller may see, the newest first. */
  public Page<JobOrder> list(Caller caller, int page, int size) {
    if (!access.worksHere(caller)) {
      return new Page<>(List.of(), page, size, 0);
    }
    boolean all = access.seesAll(caller);
    List<Long> own = access.organisations(caller);
    return new Page<>(store.list(all, own, page, size), page, size, store.count(all, own));
  }

  /** How the quotas stand that an order counts against. */
  public List<QuotaState> quotas(Caller caller, JobOrder order) {
    return access.maySee(caller, order.of()) ? quotas.states(order, ledger.today()) : List.of();
  }

  /** How many places of an order have a contract. */
  public int filled(Caller caller, JobOrder order) {
    return contracts
        .countsOfOrders(caller, List.of(order.serial()))
        .getOrDefault(order.serial(), 0);
  }

  /** The first day on which what an order does not fill is free again; nothing when it never is. */
  public Optional<LocalDate> releasedOn(Caller caller, JobOrder order) {
    return access.maySee(caller, order.of()) ? store.releasedOn(order.serial()) : Optional.empty();
  }

  /**
   * Begins a contract under an order: what the order promised is its first text.
   *
   * @param worker her name as she writes it
   * @param caseNumber of the case in which she is known; empty if in none
   */
  public Result<Opened> engage(
      Caller caller, String number, String worker, String caseNumber, List<Version> texts) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<OrderStore.Row> row =
        serial.isPresent() ? store.lock(serial.getAsLong()) : Optional.empty();
    if (row.isEmpty() || !access.maySee(caller, row.get().order().of())) {
      return new Result.Missing<>();
    }
    JobOrder order = row.get().order();
    List<Reason> reasons = engaging(caller, order);
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    List<Version> all = new ArrayList<>(texts);
    all.add(new Version(Version.Kind.ORDER, order.filedOn(), order.terms()));
    Long agency = order.of().agency();
    return contracts.begin(
        caller,
        new Beginning(
            order.of().origin(),
            order.of().destination(),
            worker,
            caseNumber,
            agency == null ? "" : OrganisationNumber.of(agency),
            OrganisationNumber.of(order.of().employer()),
            order.serial()),
        all);
  }

  private List<Reason> engaging(Caller caller, JobOrder order) {
    List<Reason> reasons = new ArrayList<>();
    if (order.state() == JobOrder.State.CLOSED) {
      reasons.add(OrderChecks.reason("order-closed", "order"));
    }
    LocalDate today = ledger.today();
    if (store.releasedOn(order.serial()).filter(day -> !today.isBefore(day)).isPresent()) {
      reasons.add(OrderChecks.reason("order-released", "order"));
    }
    if (filled(caller, order) >= order.places()) {
      reasons.add(new Reason("order-full", "order", Map.of("places", "" + order.places())));
    }
    return reasons;
  }
}
