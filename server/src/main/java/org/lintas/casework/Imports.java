package org.lintas.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.imports.Arrivals;
import org.lintas.casework.imports.ImportBook;
import org.lintas.casework.imports.RejectedSheet;
import org.lintas.casework.imports.Wish;
import org.lintas.casework.imports.run.Job;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door of imports: many cases at once from a table. For whoever manages programmes, at the
 * offices where they do; such a person sees the imports of those who manage under them.
 */
@Component
public class Imports {

  private static final String ROLE = CaseAccess.PROGRAMME_MANAGER;

  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final Arrivals arrivals;
  private final ImportBook book;
  private final RejectedSheet rejected;
  private final Procedures procedures;
  private final Offices offices;
  private final Clock clock;

  Imports(
      Arrivals arrivals,
      ImportBook book,
      RejectedSheet rejected,
      Procedures procedures,
      Offices offices,
      Clock clock) {
    this.arrivals = arrivals;
    this.book = book;
    this.rejected = rejected;
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  /** Takes a file in and sets it to work, for a dry run or in earnest. */
  public Result<ImportView> upload(Caller caller, Wish wish, InputStream content)
      throws IOException {
    Optional<Published> published = procedures.findCurrent(caller, wish.procedure());
    Optional<Job.Order> order = order(caller);
    if (published.isEmpty() || order.isEmpty()) {
      return new Result.Missing<>();
    }
    if (published.get().procedure().subject() != SubjectKind.PERSON) {
      return refused("persons-only", "procedure");
    }
    Optional<Stage> stage = published.get().procedure().findStage(wish.stage());
    if (stage.isEmpty()) {
      return refused("unknown-stage", "stage");
    }
    Result<Job> taken = arrivals.take(published.get(), stage.get(), wish, order.get(), content);
    book.wakeAfterCommit();
    return view(taken);
  }

  /** Lets a checked import run. */
  public Result<ImportView> run(Caller caller, long id, boolean onlyGood, boolean buddhist) {
    return changed(caller, id, job -> book.run(job, onlyGood, buddhist));
  }

  /** Checks a file once more, with its years read as Buddhist or as they stand. */
  public Result<ImportView> check(Caller caller, long id, boolean buddhist) {
    return changed(caller, id, job -> book.check(job, buddhist));
  }

  /** Stops an import; what it has entered stays. */
  public Result<ImportView> cancel(Caller caller, long id) {
    return changed(caller, id, book::cancel);
  }

  /** Lets a run rest; what it has entered stays, and it can go on from there. */
  public Result<ImportView> pause(Caller caller, long id) {
    return changed(caller, id, book::pause);
  }

  /** Lets a run that rests go on. */
  public Result<ImportView> resume(Caller caller, long id) {
    return changed(caller, id, book::resume);
  }

  /**
   * Takes back what an import has entered, whether it is at work or over. Cases that somebody has
   * worked on since stay as they are and are listed.
   */
  public Result<ImportView> undo(Caller caller, long id) {
    return caller instanceof Caller.Officer officer
        ? changed(caller, id, job -> book.undo(job, officer))
        : new Result.Missing<>();
  }

  /** Numbers of cases that an undone import left as they are. */
  public Result<Page<String>> kept(Caller caller, long id, int page, int size) {
    return Result.of(
        seen(caller, id)
            .map(job -> book.kept(job, page, size))
            .map(found ->
                new Page<>(
                    found.contents().stream().map(CaseNumber::of).toList(),
                    found.page(),
                    found.size(),
                    found.total())));
  }

  private Result<ImportView> changed(Caller caller, long id, Function<Job, Result<Job>> change) {
    Optional<Job> job = seen(caller, id);
    return job.isEmpty() ? new Result.Missing<>() : view(change.apply(job.get()));
  }

  /**
   * The import a moment later: one of a small file is over before anybody asks again. Does not wait
   * inside a transaction, in which no other could see it.
   */
  public ImportView awaitShortly(Caller caller, ImportView view) {
    ImportView latest = view;
    Instant until = Instant.now(clock).plus(SHORTLY);
    while (latest.atWork()
        && Instant.now(clock).isBefore(until)
        && !TransactionSynchronizationManager.isActualTransactionActive()
        && book.pause()) {
      latest = find(caller, view.id()) instanceof Result.Done<ImportView>(var now) ? now : latest;
    }
    return latest;
  }

  public Result<ImportView> find(Caller caller, long id) {
    return Result.of(seen(caller, id).map(this::view));
  }

  /** Imports, newest first. */
  public Page<ImportView> list(Caller caller, int page, int size) {
    Page<Job> jobs =
        switch (caller) {
          case Caller.Node _ -> book.list(null, page, size);
          case Caller.Officer officer -> book.list(offices.where(officer, ROLE), page, size);
          case Caller.Visitor _ -> new Page<>(List.of(), page, size, 0);
        };
    return new Page<>(jobs.contents().stream().map(this::view).toList(), page, size, jobs.total());
  }

  /** Why rows were not taken, in the order of the file. */
  public Result<Page<ImportView.RejectedCell>> rejected(
      Caller caller, long id, int page, int size, Locale locale) {
    return Result.of(seen(caller, id).map(job -> book.rejected(job, page, size, locale)));
  }

  /** What writes the rejected rows, as they were handed in, with their reasons. */
  public Result<Writing> writeRejected(Caller caller, long id, Locale locale) {
    return Result.of(
        seen(caller, id)
            .filter(book::hasFile)
            .<Writing>map(
                job -> into -> rejected.write(job, published(job).procedure(), locale, into)));
  }

  /** Writes a file to whoever asked for it. */
  public interface Writing {
    void to(OutputStream into) throws IOException;
  }

  private Optional<Job.Order> order(Caller caller) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (caller) {
      case Caller.Visitor _ -> Optional.empty();
      case Caller.Node node ->
          Optional.of(new Job.Order(0, node.signature(), List.of(root()), now));
      case Caller.Officer officer ->
          Optional.of(managed(officer))
              .filter(grants -> !grants.isEmpty())
              .map(grants -> new Job.Order(officer.account(), officer.signature(), grants, now));
    };
  }

  private int root() {
    return offices.all(Locale.ENGLISH).getFirst().id();
  }

  private static List<Integer> managed(Caller.Officer officer) {
    return officer.grants().stream()
        .filter(grant -> grant.role().equals(ROLE))
        .map(Caller.Grant::office)
        .sorted()
        .toList();
  }

  private Optional<Job> seen(Caller caller, long id) {
    return book.find(id).filter(job -> maySee(caller, job));
  }

  private boolean maySee(Caller caller, Job job) {
    return switch (caller) {
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Officer officer ->
          offices.where(officer, ROLE).containsAll(job.order().offices());
    };
  }

  private Result<ImportView> view(Result<Job> result) {
    return switch (result) {
      case Result.Done<Job>(Job job) -> new Result.Done<>(view(job));
      case Result.Refused<Job>(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<Job> _ -> new Result.Missing<>();
      case Result.Stale<Job> _ -> new Result.Stale<>();
    };
  }

  private ImportView view(Job job) {
    return ImportView.of(job, published(job));
  }

  private Published published(Job job) {
    return procedures.get(new Caller.Node("import"), job.procedure());
  }

  private static <T> Result<T> refused(String code, String field) {
    return new Result.Refused<>(List.of(new Reason(code, field, Map.of())));
  }
}
