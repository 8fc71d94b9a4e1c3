package org.lintas.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.Change;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of running cases. State and journal entry are written in one transaction. */
@Component
public class Cases {

  private final Desk desk;
  private final CaseAccess access;
  private final Procedures procedures;
  private final CaseReading reading;
  private final CaseListing listing;
  private final Together together;
  private final TransactionTemplate transaction;

  Cases(
      Desk desk,
      CaseAccess access,
      Procedures procedures,
      CaseReading reading,
      CaseListing listing,
      Together together,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.access = access;
    this.procedures = procedures;
    this.reading = reading;
    this.listing = listing;
    this.together = together;
    this.transaction = transaction;
  }

  /** Opens a case and completes its first stage; see {@link Opening} for the parameters. */
  public Result<CaseView> start(
      Caller caller,
      ProcedureName procedure,
      @Nullable String office,
      @Nullable Long known,
      Function<Actor, Action.Start> action) {
    return start(caller, new Opening(procedure, office, known, null), action);
  }

  /**
   * Opens a case and completes its first stage.
   *
   * @param action builds the action once the door knows which roles the caller holds there
   */
  public Result<CaseView> start(
      Caller caller, Opening opening, Function<Actor, Action.Start> action) {
    Optional<Published> published = procedures.findCurrent(caller, opening.procedure());
    if (published.isEmpty() || caller instanceof Caller.Visitor) {
      return new Result.Missing<>();
    }
    Optional<Integer> office =
        access.officeOf(caller, published.get().procedure(), opening.office());
    if (office.isEmpty()) {
      return Desk.refused("unknown-office", "office");
    }
    if (opening.reference() == null) {
      return begin(caller, published.get(), opening, office.get(), action);
    }
    try {
      return inTransaction(() -> find(caller, published.get(), opening, office.get(), action));
    } catch (DuplicateKeyException e) {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        throw e;
      } // another began under this reference in the same moment: now it is there to be found
      return inTransaction(() -> find(caller, published.get(), opening, office.get(), action));
    }
  }

  private Result<CaseView> find(
      Caller caller,
      Published published,
      Opening opening,
      int office,
      Function<Actor, Action.Start> action) {
    Optional<Long> there =
        desk.findByReference(access.series(published), Objects.requireNonNull(opening.reference()));
    if (there.isPresent()) {
      Result<CaseView> found = find(caller, there.get(), Locale.ENGLISH);
      return found instanceof Result.Done ? found : Desk.refused("reference-taken", "reference");
    }
    return begin(caller, published, opening, office, action);
  }

  private Result<CaseView> begin(
      Caller caller,
      Published published,
      Opening opening,
      int office,
      Function<Actor, Action.Start> action) {
    Actor actor = access.actor(caller, published.procedure(), office);
    var beginning = desk.begin(published, opening, office, action.apply(actor));
    return written(caller, together.perform(new Together.Deed.Begin(caller, beginning)));
  }

  /**
   * Acts on a case.
   *
   * @param version that the caller looked at (If-Match), or null
   */
  public Result<CaseView> act(
      Caller caller, long serial, @Nullable Integer version, Function<Actor, Action> action) {
    Together.Decide decide = standing -> decide(caller, standing, version, action);
    return written(caller, together.perform(new Together.Deed.Act(caller, serial, decide)));
  }

  private Result<Change> decide(
      Caller caller,
      @Nullable Standing standing,
      @Nullable Integer version,
      Function<Actor, Action> action) {
    if (standing == null) {
      return new Result.Missing<>();
    }
    Published published = procedures.get(caller, standing.origin().procedure());
    int office = standing.origin().office();
    if (!access.maySee(caller, published.procedure(), office)) {
      return new Result.Missing<>();
    }
    if (version != null && version != standing.version()) {
      return new Result.Stale<>();
    }
    Actor actor = access.actor(caller, published.procedure(), office);
    return desk.act(published, standing, action.apply(actor));
  }

  private Result<CaseView> written(Caller caller, Result<Together.Written> done) {
    return switch (done) {
      case Result.Done<Together.Written>(var written) ->
          new Result.Done<>(
              reading.view(caller, written.change(), written.after(), written.subject()));
      case Result.Refused<Together.Written>(var reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<Together.Written> _ -> new Result.Missing<>();
      case Result.Stale<Together.Written> _ -> new Result.Stale<>();
    };
  }

  /** Whether the caller may see cases of a version of a procedure at an office. */
  public boolean maySee(Caller caller, int procedure, int office) {
    return access.maySee(caller, procedures.get(caller, procedure).procedure(), office);
  }

  public Result<CaseView> find(Caller caller, long serial, Locale locale) {
    return reading.find(caller, serial, locale);
  }

  /** Private answers of a stage; the reading is recorded before they are handed out. */
  public Result<Map<String, String>> unseal(Caller caller, long serial, String stage) {
    return inTransaction(() -> reading.unseal(caller, serial, stage));
  }

  /** What was paid, as far as nobody took it back. */
  public Result<List<CasePayment>> payments(Caller caller, long serial) {
    return reading.payments(caller, serial);
  }

  public Result<List<CaseView.HistoryLine>> history(Caller caller, long serial, Locale locale) {
    return reading.history(caller, serial, locale);
  }

  /**
   * Cases that the caller may see. The total is exact up to 20,000 lines; of a longer list it is
   * what the last count of the round tells.
   */
  public Page<CaseView.Line> list(Caller caller, Filter filter, int page, int size) {
    return listing.list(caller, filter, page, size);
  }

  /** Stages that wait for somebody who holds the caller's roles; oldest due first unless sorted. */
  public Page<CaseView.Line> worklist(Caller.Officer officer, Filter filter, int page, int size) {
    return listing.worklist(officer, filter, page, size);
  }

  /** All lines of {@link #list}, one by one and without names: however many, few are in memory. */
  public void eachOfList(Caller caller, Filter filter, Consumer<CaseView.Line> line) {
    listing.eachOfList(caller, filter, line);
  }

  /** All lines of {@link #worklist}, one by one and without names. */
  public void eachOfWorklist(Caller.Officer officer, Filter filter, Consumer<CaseView.Line> line) {
    listing.eachOfWorklist(officer, filter, line);
  }

  /**
   * Cases of a person that the caller may see, newest first, at most a hundred.
   *
   * @param records all that were found to be the person's
   */
  public List<CaseView.Line> ofPerson(Caller caller, List<Long> records) {
    return listing.about(caller, SubjectKind.PERSON, records);
  }

  /** Cases of an organisation that the caller may see, newest first, at most a hundred. */
  public List<CaseView.Line> ofOrganisation(Caller caller, long organisation) {
    return listing.about(caller, SubjectKind.ORGANISATION, List.of(organisation));
  }

  /** Takes a waiting stage for oneself, or gives it back. */
  public Result<CaseView> claim(Caller caller, long serial, String stage, boolean take) {
    return inTransaction(() -> {
      Result<CaseView> found = find(caller, serial, Locale.ENGLISH);
      return found instanceof Result.Done<CaseView>(CaseView view)
          ? claim(caller, view, stage, take)
          : found;
    });
  }

  private Result<CaseView> claim(Caller caller, CaseView view, String stage, boolean take) {
    Procedure procedure = view.published().procedure();
    Optional<Stage> named = procedure.findStage(stage);
    if (named.isEmpty()) {
      return Desk.refused("unknown-stage", stage);
    }
    var roles = access.roles(caller, procedure, view.office().id());
    boolean manages = roles.contains(CaseAccess.PROGRAMME_MANAGER);
    if (!roles.contains(named.get().by()) && (take || !manages)) {
      return refusedRole(named.get());
    }
    boolean done =
        take
            ? desk.claim(view.serial(), stage, caller.signature())
            : desk.release(view.serial(), stage, caller.signature(), manages);
    return done ? new Result.Done<>(view) : Desk.refused("claimed-by-another", stage);
  }

  private static <T> Result<T> refusedRole(Stage stage) {
    return new Result.Refused<>(
        List.of(new Reason("wrong-role", stage.name(), Map.of("role", stage.by()))));
  }

  private <T> Result<T> inTransaction(java.util.function.Supplier<Result<T>> work) {
    Result<T> result = transaction.execute(status -> work.get());
    return result == null ? new Result.Missing<>() : result;
  }

  /**
   * What to list. Null means any.
   *
   * @param state {@code open}, {@code awaiting-approval}, {@code completed}, {@code refused}, …: of
   *     the stage when one is named, otherwise of the case; of stages also {@code missed} and
   *     {@code unclaimed}; several at once are joined by {@code +}
   * @param office code; the offices under it are meant too
   * @param mine only what the caller has claimed
   * @param late only what waits past its due day while it can still be done
   * @param sort of stages that wait: {@code due} (oldest first), {@code opened}, {@code number};
   *     other stages come by number, cases newest first
   * @param words case number, or what the person or organisation is known by
   */
  public record Filter(
      @Nullable ProcedureName procedure,
      @Nullable String stage,
      @Nullable String state,
      @Nullable String office,
      boolean mine,
      boolean late,
      String sort,
      @Nullable String words) {

    /** Everything, oldest due first. */
    public static final Filter ALL = new Filter(null, null, null, null, false, false, "due", null);
  }
}
