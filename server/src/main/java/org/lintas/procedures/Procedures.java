package org.lintas.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Problem;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reading;
import org.lintas.procedure.SubjectKind;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of published definitions; all are held in memory, compiled. */
@Component
public class Procedures {

  /** The role that publishes and retires. */
  public static final String POLICY_OFFICER = "policy-officer";

  /** What came of publishing. */
  public sealed interface Publication {

    /** Published now, or already there with the same content. */
    record Accepted(Published published) implements Publication {}

    record Faulty(List<Problem> problems) implements Publication {}

    record Forbidden() implements Publication {}
  }

  private final Shelf shelf;
  private final DefinitionStore store;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Procedures(
      Shelf shelf,
      DefinitionStore store,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Checks and publishes a definition. The same content again gives what was published before; if
   * that had been withdrawn by hand, it is in force again.
   *
   * @param files path relative to the procedure's folder → bytes
   */
  public Publication publish(Caller caller, Map<String, byte[]> files) {
    if (!mayPublish(caller)) {
      return new Publication.Forbidden();
    }
    return switch (Definitions.read(files)) {
      case Reading.Faulty faulty -> new Publication.Faulty(faulty.problems());
      case Reading.Sound sound ->
          new Publication.Accepted(publish(caller, sound.procedure(), files));
    };
  }

  /** Checks a definition without publishing it. */
  public Reading check(Caller caller, Map<String, byte[]> files) {
    return mayPublish(caller) ? Definitions.read(files) : new Reading.Faulty(List.of());
  }

  /** No new case may begin under this version; running ones go on. */
  public Result<Published> retire(Caller caller, int id) {
    Published published = shelf.byId().get(id);
    if (published == null || !mayPublish(caller)) {
      return new Result.Missing<>();
    }
    transaction.executeWithoutResult(status -> {
      store.withdraw(id, true);
      record(caller, "retire", published.procedure(), id, published.version());
      reloadAfterCommit();
    });
    return new Result.Done<>(
        new Published(
            id, published.version(), published.procedure(), published.at(), published.by(), true));
  }

  /** The version under which new cases begin. None for tracks of complaints: they make no case. */
  public Optional<Published> findCurrent(Caller caller, ProcedureName name) {
    return newest(name).filter(newest -> !isTrack(newest));
  }

  /** The version under which new complaints take a track. */
  public Optional<Published> findTrack(Caller caller, ProcedureName name) {
    return newest(name).filter(Procedures::isTrack);
  }

  private Optional<Published> newest(ProcedureName name) {
    return shelf.versions().getOrDefault(name, List.of()).stream()
        .findFirst()
        .filter(newest -> !newest.retired());
  }

  private static boolean isTrack(Published published) {
    return published.procedure().subject() == SubjectKind.COMPLAINT;
  }

  /** A version by its serial, retired or not. */
  public Published get(Caller caller, int id) {
    return find(caller, id).orElseThrow(() -> new IllegalStateException("no definition " + id));
  }

  /** A version by its serial, retired or not. */
  public Optional<Published> find(Caller caller, int id) {
    Published published = shelf.byId().get(id);
    if (published == null) {
      shelf.reload(); // another node may have published it a moment ago
      published = shelf.byId().get(id);
    }
    return Optional.ofNullable(published);
  }

  /** Current versions by name, of which cases may begin. */
  public List<Published> current(Caller caller) {
    return newest().filter(newest -> !isTrack(newest)).toList();
  }

  /** Current versions by name, of which complaints take their tracks. */
  public List<Published> tracks(Caller caller) {
    return newest().filter(Procedures::isTrack).toList();
  }

  private Stream<Published> newest() {
    return shelf.versions().values().stream()
        .map(List::getFirst)
        .filter(newest -> !newest.retired())
        .sorted(Comparator.comparing(published -> published.procedure().name().toString()));
  }

  /** All versions of all names: by name, newest first. */
  public List<Published> all(Caller caller) {
    return shelf.versions().values().stream()
        .sorted(Comparator.comparing(versions -> versions.getFirst().procedure().name().toString()))
        .flatMap(List::stream)
        .toList();
  }

  /** All versions of one name, newest first. */
  public List<Published> versions(Caller caller, ProcedureName name) {
    return shelf.versions().getOrDefault(name, List.of());
  }

  /** Serial of the first version of a name: what all its versions have in common. */
  public int series(Caller caller, ProcedureName name) {
    List<Published> versions = versions(caller, name);
    if (versions.isEmpty()) {
      throw new IllegalStateException("nothing is published as " + name);
    }
    return versions.getLast().id();
  }

  /** The files of a version as they were handed in. */
  public Map<String, byte[]> files(Caller caller, int id) {
    return store.all().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .map(Procedures::unpacked)
        .orElse(Map.of());
  }

  private static Map<String, byte[]> unpacked(DefinitionStore.Row row) {
    try {
      return DefinitionFiles.unzip(row.files());
    } catch (DefinitionFiles.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean mayPublish(Caller caller) {
    return switch (caller) {
      case Caller.Officer officer -> officer.holds(POLICY_OFFICER);
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
    };
  }

  private Published publish(Caller caller, Procedure procedure, Map<String, byte[]> files) {
    return transaction.execute(status -> {
      store.lock();
      shelf.reload(); // another node may have published before the lock was ours
      reloadAfterCommit();
      return versions(caller, procedure.name()).stream()
          .filter(each -> each.procedure().hash().equals(procedure.hash()))
          .findFirst()
          .map(known -> again(caller, known))
          .orElseGet(() -> anew(caller, procedure, files));
    });
  }

  private Published again(Caller caller, Published known) {
    List<Published> versions = versions(caller, known.procedure().name());
    int id = known.id();
    if (known.retired() && versions.getFirst().id() == id) {
      store.withdraw(id, false);
      record(caller, "publish", known.procedure(), id, known.version());
      return new Published(id, known.version(), known.procedure(), known.at(), known.by(), false);
    }
    return known;
  }

  private Published anew(Caller caller, Procedure procedure, Map<String, byte[]> files) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DefinitionStore.Row row =
        store.insert(
            procedure.name().toString(),
            procedure.hash(),
            DefinitionFiles.zip(files),
            now,
            caller.signature());
    record(caller, "publish", procedure, row.id(), row.version());
    return new Published(row.id(), row.version(), procedure, now, row.by(), false);
  }

  private void record(Caller caller, String action, Procedure procedure, int id, int version) {
    String payload =
        "{\"name\":\"%s\",\"version\":%d,\"hash\":\"%s\"}"
            .formatted(procedure.name(), version, procedure.hash());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    journal.note(
        new Entry(Entry.Chain.PROCEDURE, id, 0, now, caller.signature(), 0, action, payload, null));
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            shelf.reload();
          }
        });
  }
}
