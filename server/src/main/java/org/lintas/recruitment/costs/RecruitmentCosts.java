package org.lintas.recruitment.costs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.OwnCase;
import org.lintas.organisations.Organisations;
import org.lintas.people.Person;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.costs.CostLedger.Speaker;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.CostRules;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to what workers paid. A worker tells it of her own case; an officer of a case that she
 * may see; an agency of a worker whom it recruited, and then reads no more than it told itself.
 */
@Component
public class RecruitmentCosts {

  private static final Caller SELF = new Caller.Node("recruitment-costs");
  private static final Reason UNKNOWN_CORRIDOR =
      new Reason("unknown-corridor", "corridor", Map.of());

  private final CostLedger ledger;
  private final Corridors corridors;
  private final Rates rates;
  private final Cases cases;
  private final Organisations organisations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecruitmentCosts(
      CostLedger ledger,
      Corridors corridors,
      Rates rates,
      Cases cases,
      Organisations organisations,
      TransactionTemplate transaction,
      Clock clock) {
    this.ledger = ledger;
    this.corridors = corridors;
    this.rates = rates;
    this.cases = cases;
    this.organisations = organisations;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was told of a case, as an officer or an agency may see it. */
  public Result<Statement> find(Caller.Officer caller, String number) {
    return Result.of(
        speaker(caller, number)
            .map(speaker -> statement(speaker, ledger.read(speaker.caseSerial()))));
  }

  /**
   * The same for the worker herself.
   *
   * @param own as {@link org.lintas.casework.OwnCases} found it for her
   */
  public Statement own(Caller.Visitor visitor, OwnCase own) {
    Speaker worker = worker(visitor, own);
    return statement(worker, ledger.read(worker.caseSerial()));
  }

  /** An officer or an agency tells something. */
  public Result<Statement> tell(Caller.Officer caller, String number, Told told) {
    Optional<Speaker> speaker = speaker(caller, number);
    return speaker.isEmpty() ? new Result.Missing<>() : tell(speaker.get(), _ -> Optional.of(told));
  }

  /** The worker tells something. */
  public Result<Statement> tell(Caller.Visitor visitor, OwnCase own, Told told) {
    return tell(worker(visitor, own), _ -> Optional.of(told));
  }

  /** What was charged beyond the law is asked back, from all who are liable, for the whole. */
  public Result<Statement> claim(Caller.Officer caller, String number) {
    Optional<Speaker> speaker = speaker(caller, number);
    return speaker.isEmpty() || speaker.get().teller() == Teller.AGENCY
        ? new Result.Missing<>()
        : tell(speaker.get(), this::claim);
  }

  /** The same, asked by the worker herself. */
  public Result<Statement> claim(Caller.Visitor visitor, OwnCase own) {
    return tell(worker(visitor, own), this::claim);
  }

  /** Nothing where no corridor says what is beyond the law. */
  private Optional<Told> claim(Account account) {
    return Optional.ofNullable(ledger.judge(account))
        .map(judged -> new Told.Claimed(judged.excess(), CostRules.liable(account)));
  }

  private Result<Statement> tell(Speaker speaker, Function<Account, Optional<Told>> telling) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Account before = ledger.hold(speaker.caseSerial());
          return telling
              .apply(before)
              .map(told -> tell(speaker, before, completed(speaker, told)))
              .orElseGet(() -> new Result.Refused<>(List.of(UNKNOWN_CORRIDOR)));
        }));
  }

  private Result<Statement> tell(Speaker speaker, Account before, Told told) {
    List<Reason> reasons = refusals(before, speaker.teller(), told);
    return reasons.isEmpty()
        ? new Result.Done<>(statement(speaker, written(speaker, before, told)))
        : new Result.Refused<>(reasons);
  }

  /** The sex stands in the person's record; nobody is asked again. */
  private Told completed(Speaker speaker, Told told) {
    return told instanceof Told.JobIs(Job job)
        ? new Told.JobIs(
            new Job(
                job.corridor(),
                job.channel(),
                job.occupation(),
                sex(speaker.caseSerial()),
                job.agency(),
                job.employer(),
                job.firstMonth(),
                job.began()))
        : told;
  }

  private @Nullable String sex(long caseSerial) {
    return cases.find(SELF, caseSerial, Locale.ENGLISH)
                instanceof Result.Done<CaseView>(CaseView view)
            && view.subject() instanceof CaseSubject.OfPerson(Person person)
        ? person.sex()
        : null;
  }

  private List<Reason> refusals(Account before, Teller teller, Told told) {
    String name = told instanceof Told.JobIs(Job job) ? job.corridor() : corridorOf(before);
    Optional<Corridor> corridor = corridors.named(name);
    return corridor.isEmpty()
        ? List.of(UNKNOWN_CORRIDOR)
        : new CostRules(corridor.get(), rates, LocalDate.now(clock)).refusals(before, teller, told);
  }

  private static String corridorOf(Account account) {
    return account.job() == null ? "" : account.job().corridor();
  }

  /** What is known already is confirmed, not entered twice. */
  private Account written(Speaker speaker, Account before, Told told) {
    if (!(told instanceof Told.Paid(Payment payment, String _))) {
      return ledger.add(speaker, before, told);
    }
    Optional<Account.Line> same = CostRules.same(before, speaker.teller(), payment);
    if (same.isEmpty()) {
      String hash = ledger.corridor(before).map(Corridor::hash).orElse(null);
      return ledger.add(speaker, before, new Told.Paid(payment, hash));
    }
    return same.get().tellers().contains(speaker.teller())
        ? before
        : ledger.add(speaker, before, new Told.Confirmed(same.get().id()));
  }

  private Statement statement(Speaker speaker, Account account) {
    boolean agency = speaker.teller() == Teller.AGENCY;
    List<Account.Line> lines =
        account.standing().stream()
            .filter(line -> !agency || line.tellers().contains(Teller.AGENCY))
            .toList();
    return new Statement(
        CaseNumber.of(speaker.caseSerial()),
        account,
        lines,
        ledger.corridor(account).orElse(null),
        agency ? null : ledger.judge(account),
        agency ? Set.of() : CostRules.liable(account));
  }

  private static Speaker worker(Caller.Visitor visitor, OwnCase own) {
    long serial = CaseNumber.serial(own.number()).orElseThrow();
    return new Speaker(serial, own.office(), visitor.signature(), Teller.WORKER);
  }

  /** Who the caller is to a case; nobody when it may not be seen. */
  private Optional<Speaker> speaker(Caller.Officer caller, String number) {
    OptionalLong serial = CaseNumber.serial(number);
    if (serial.isEmpty()) {
      return Optional.empty();
    }
    if (cases.find(caller, serial.getAsLong(), Locale.ENGLISH)
        instanceof Result.Done<CaseView>(CaseView view)) {
      return Optional.of(
          new Speaker(view.serial(), view.office().id(), caller.signature(), Teller.OFFICER));
    }
    Job job = ledger.read(serial.getAsLong()).job();
    Set<Long> mine = organisations.of(caller);
    boolean recruited = job != null && job.agency() != null && mine.contains(job.agency());
    return recruited
        ? Optional.of(new Speaker(serial.getAsLong(), 0, caller.signature(), Teller.AGENCY))
        : Optional.empty();
  }
}
