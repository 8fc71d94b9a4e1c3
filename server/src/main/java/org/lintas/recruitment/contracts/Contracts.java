package org.lintas.recruitment.contracts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Throttle;
import org.lintas.casework.OwnCase;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.ContractStore.Row;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to contracts. An agency and an employer see and enter their own, licensing officers all,
 * a worker reads hers by its number and her code, or by her case.
 */
@Component
@Transactional
public class Contracts {

  private static final int TRIES = 10;
  private static final int NUMBERS = 100_000;

  private final ContractStore store;
  private final PaperStore papers;
  private final ContractLedger ledger;
  private final ContractAccess access;
  private final Throttle throttle;

  Contracts(
      ContractStore store,
      PaperStore papers,
      ContractLedger ledger,
      ContractAccess access,
      Clock clock) {
    this.store = store;
    this.papers = papers;
    this.ledger = ledger;
    this.access = access;
    this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), NUMBERS, clock);
  }

  /**
   * Begins a contract.
   *
   * @param texts those that there are; one a kind
   */
  public Result<Opened> begin(Caller caller, Beginning asked, List<Version> texts) {
    if (!access.worksHere(caller)) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = new ArrayList<>();
    Contract.Of of = access.read(caller, asked, reasons);
    texts.forEach(text -> reasons.addAll(ledger.refusals(text, "")));
    if (texts.stream().map(Version::kind).distinct().count() < texts.size()) {
      reasons.add(new Reason("text-twice", "kind", Map.of()));
    }
    if (asked.order() == null
        && texts.stream().anyMatch(text -> text.kind() == Version.Kind.ORDER)) {
      reasons.add(new Reason("order-fixed", "kind", Map.of()));
    }
    return reasons.isEmpty()
        ? new Result.Done<>(ledger.begin(caller, of, texts))
        : new Result.Refused<>(reasons);
  }

  /**
   * Enters a text, or replaces that of its kind; the former stays in the journal.
   *
   * @param reason why it is replaced; empty when there was none of its kind
   * @param version of the contract as the caller saw it, or null
   */
  public Result<Contract> enter(
      Caller caller, String number, Version text, String reason, @Nullable Integer version) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<Row> row = serial.isPresent() ? store.lock(serial.getAsLong()) : Optional.empty();
    if (row.isEmpty() || !access.maySee(caller, row.get().contract().of())) {
      return new Result.Missing<>();
    }
    Contract contract = row.get().contract();
    if (version != null && version != contract.version()) {
      return new Result.Stale<>();
    }
    List<Reason> reasons = new ArrayList<>(ledger.refusals(text, reason));
    if (text.kind() == Version.Kind.ORDER) {
      reasons.add(new Reason("order-fixed", "kind", Map.of()));
    }
    if (contract.text(text.kind()).isPresent() && reason.isBlank()) {
      reasons.add(new Reason("reason-required", "reason", Map.of()));
    }
    return reasons.isEmpty()
        ? new Result.Done<>(ledger.enter(caller, row.get(), text, reason.strip()))
        : new Result.Refused<>(reasons);
  }

  /**
   * Keeps a picture or PDF of a text, freed of place, day and device; a former one stays, and the
   * journal knows which it was.
   *
   * @param content as it was sent
   */
  public Result<Contract> attach(Caller caller, String number, Version.Kind kind, byte[] content) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<Row> row = serial.isPresent() ? store.lock(serial.getAsLong()) : Optional.empty();
    Optional<Version> text =
        row.map(Row::contract)
            .filter(each -> access.maySee(caller, each.of()))
            .flatMap(each -> each.text(kind));
    if (row.isEmpty() || text.isEmpty() || kind == Version.Kind.ORDER) {
      return new Result.Missing<>();
    }
    return switch (Paper.read(content)) {
      case Result.Done<Paper>(Paper paper) ->
          new Result.Done<>(ledger.attach(caller, row.get(), text.get(), paper));
      case Result.Refused<Paper>(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<Paper> _, Result.Stale<Paper> _ -> new Result.Missing<>();
    };
  }

  /** The paper of a text, for whoever may see the contract. */
  public Result<Paper> paper(Caller caller, String number, Version.Kind kind) {
    return find(caller, number) instanceof Result.Done<Contract>(Contract contract)
        ? paper(contract, kind)
        : new Result.Missing<>();
  }

  /**
   * The paper of a text of a worker's own contract.
   *
   * @param own as {@link #read} or {@link #own} found it for her
   */
  public Result<Paper> paper(Caller.Visitor visitor, Contract own, Version.Kind kind) {
    return paper(own, kind);
  }

  private Result<Paper> paper(Contract contract, Version.Kind kind) {
    return Result.of(
        contract
            .text(kind)
            .map(Version::paper)
            .flatMap(hash -> papers.find(contract.serial(), hash)));
  }

  /** A contract by its number. */
  public Result<Contract> find(Caller caller, String number) {
    return Result.of(
        row(number).map(Row::contract).filter(contract -> access.maySee(caller, contract.of())));
  }

  /**
   * Those that the caller may see, the newest first.
   *
   * @param flagged those alone in which a promise was taken back
   */
  public Page<Contract> list(Caller caller, boolean flagged, int page, int size) {
    if (!access.worksHere(caller)) {
      return new Page<>(List.of(), page, size, 0);
    }
    boolean all = access.seesAll(caller);
    List<Long> own = access.organisations(caller);
    return new Page<>(
        store.list(all, own, flagged, page, size), page, size, store.count(all, own, flagged));
  }

  /** What happened to a contract, oldest first. */
  public Result<List<ContractEvent>> history(Caller caller, String number) {
    return find(caller, number) instanceof Result.Done<Contract>(Contract contract)
        ? new Result.Done<>(ledger.history(contract.serial()))
        : new Result.Missing<>();
  }

  /** A new code for the worker; the former opens nothing from now on. */
  public Result<Opened> newCode(Caller caller, String number) {
    OptionalLong serial = CaseNumber.serial(number);
    Optional<Row> row = serial.isPresent() ? store.lock(serial.getAsLong()) : Optional.empty();
    return Result.of(
        row.filter(each -> access.maySee(caller, each.contract().of()))
            .map(each -> ledger.newCode(caller, each)));
  }

  /**
   * A worker's own contract. A wrong code and an unknown number look alike. After ten tries with
   * one number another is allowed each minute; whoever serves it must also count by address.
   */
  public Result<Contract> read(Caller.Visitor visitor, String number, String code) {
    OptionalLong serial = CaseNumber.serial(number);
    if (serial.isEmpty()) {
      return new Result.Missing<>();
    }
    if (!throttle.take(CaseNumber.of(serial.getAsLong()))) {
      return new Result.Refused<>(List.of(new Reason("too-many-tries", "number", Map.of())));
    }
    return Result.of(
        store
            .find(serial.getAsLong())
            .filter(row -> ReadingCode.typed(code).opens(row.code()))
            .map(Row::contract));
  }

  /**
   * The contracts of a worker's own case.
   *
   * @param own as {@link org.lintas.casework.OwnCases} found it for her
   */
  public List<Contract> own(Caller.Visitor visitor, OwnCase own) {
    return store.ofCase(CaseNumber.serial(own.number()).orElseThrow());
  }

  /** How many contracts stand under job orders, by serial of the order; none are left out. */
  public Map<Long, Integer> countsOfOrders(Caller caller, Collection<Long> orders) {
    return access.worksHere(caller) ? store.countsOfOrders(orders) : Map.of();
  }

  /**
   * How contracts through an agency were kept.
   *
   * @param substituted of them, in which a promise was taken back
   */
  public record Kept(int contracts, int substituted) {}

  /** The fewest contracts of which the public is told how they were kept. */
  public static final int FEWEST = 5;

  /** By serial of the agency; those of which the caller may not read it are absent. */
  public Map<Long, Kept> kept(Caller caller, Collection<Long> agencies) {
    Map<Long, Kept> kept = store.kept(agencies);
    if (!access.seesAll(caller)) {
      kept.values().removeIf(each -> each.contracts() < FEWEST);
    }
    return kept;
  }

  private Optional<Row> row(String number) {
    OptionalLong serial = CaseNumber.serial(number);
    return serial.isPresent() ? store.find(serial.getAsLong()) : Optional.empty();
  }
}
