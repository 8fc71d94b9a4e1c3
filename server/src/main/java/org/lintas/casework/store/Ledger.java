package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Standing;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Event;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which cases are written: persons, tables and journal together, each by one
 * statement, for one change or for thousands. Runs inside the caller's transaction.
 */
@Component
public class Ledger {

  private final CaseTables tables;
  private final Journal journal;
  private final People people;
  private final Procedures procedures;
  private final Sealing sealing;

  Ledger(
      CaseTables tables, Journal journal, People people, Procedures procedures, Sealing sealing) {
    this.tables = tables;
    this.journal = journal;
    this.people = people;
    this.procedures = procedures;
    this.sealing = sealing;
  }

  /** Cases as their journal tells them, by one statement; those that are not there are absent. */
  public Map<Long, Standing> read(java.util.Collection<Long> serials) {
    Map<Long, Standing> standings = new HashMap<>();
    journal
        .read(Entry.Chain.CASE, serials)
        .forEach((serial, entries) -> {
          Standing standing = Standing.of(entries);
          if (standing.exists()) {
            standings.put(serial, standing);
          }
        });
    return standings;
  }

  /**
   * Writes changes, at most one a case.
   *
   * @return where each case stands now; a case that somebody else moved meanwhile is absent, and
   *     nothing of its change is written
   * @throws org.springframework.dao.DuplicateKeyException when a case begins under a reference that
   *     is already there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Standing> write(Caller caller, List<Change> changes) {
    List<Change> begun = entered(caller, changes.stream().filter(Change::begins).toList());
    List<Change> moved =
        moved(
            changes.stream()
                .filter(change -> !change.begins())
                .sorted(Comparator.comparingLong(change -> change.before().serial()))
                .toList());
    if (!begun.isEmpty()) {
      tables.begin(begun.stream().map(change -> rows(change, change.after())).toList());
    }
    append(caller, begun, moved);
    correct(caller, moved);
    Map<Long, Standing> standings = new HashMap<>();
    begun.forEach(change -> standings.put(change.after().serial(), change.after()));
    moved.forEach(change -> standings.put(change.after().serial(), change.after()));
    return standings;
  }

  private List<Change> entered(Caller caller, List<Change> begun) {
    List<Person.Particulars> particulars = new ArrayList<>();
    for (Change change : begun) {
      if (change.after().origin().person() == 0 && change.person() != null) {
        particulars.add(change.person());
      }
    }
    if (particulars.isEmpty()) {
      return begun;
    }
    var serials = people.enter(caller, particulars).iterator();
    return begun.stream()
        .map(change -> change.after().origin().person() == 0 ? change.with(serials.next()) : change)
        .toList();
  }

  private List<Change> moved(List<Change> changes) {
    if (changes.isEmpty()) {
      return changes;
    }
    List<CaseTables.Move> moves =
        changes.stream()
            .map(change ->
                new CaseTables.Move(rows(change, change.before()), rows(change, change.after())))
            .toList();
    Set<Long> moved = tables.move(moves);
    return changes.stream().filter(change -> moved.contains(change.after().serial())).toList();
  }

  private Rows rows(Change change, Standing standing) {
    var procedure = change.published().procedure();
    return Rows.of(standing, procedure, procedures.series(SELF, procedure.name()));
  }

  private void append(Caller caller, List<Change> begun, List<Change> moved) {
    List<Entry> entries = new ArrayList<>(begun.size() + moved.size());
    Map<Long, byte[]> heads = new HashMap<>();
    for (Change change : begun) {
      entries.add(entry(caller, change, Payload.write(change.after().origin(), change.events())));
    }
    for (Change change : moved) {
      entries.add(entry(caller, change, Payload.write(change.events())));
      heads.put(change.before().serial(), change.before().head());
    }
    if (!entries.isEmpty()) {
      journal.append(entries, heads);
    }
  }

  private Entry entry(Caller caller, Change change, String payload) {
    Standing after = change.after();
    return new Entry(
        Entry.Chain.CASE,
        after.serial(),
        after.version(),
        change.at(),
        caller.signature(),
        after.origin().office(),
        change.action(),
        payload,
        sealed(change));
  }

  private byte @Nullable [] sealed(Change change) {
    for (Event event : change.events()) {
      String stage = sealedStage(event);
      if (stage != null) {
        return sealing.seal(
            sealedAnswers(event), change.after().serial(), stage, change.after().version());
      }
    }
    return null;
  }

  /** The private stage whose answers an event brings, or null. */
  static @Nullable String sealedStage(Event event) {
    return sealedAnswers(event).isEmpty() ? null : answeredStage(event);
  }

  /** The stage whose answers an event brings, or null. */
  static @Nullable String answeredStage(Event event) {
    return switch (event) {
      case Event.StageCompleted completed -> completed.stage();
      case Event.CompletionProposed proposed -> proposed.stage();
      case Event.AnswersCorrected corrected -> corrected.stage();
      default -> null;
    };
  }

  private static Map<String, String> sealedAnswers(Event event) {
    return switch (event) {
      case Event.StageCompleted completed -> completed.sealed();
      case Event.CompletionProposed proposed -> proposed.sealed();
      case Event.AnswersCorrected corrected -> corrected.sealed();
      default -> Map.of();
    };
  }

  private void correct(Caller caller, List<Change> moved) {
    Map<String, Map<Long, Person.Particulars>> corrected = new HashMap<>(); // by reason
    for (Change change : moved) {
      if (change.person() != null) {
        corrected
            .computeIfAbsent(change.reason(), none -> new HashMap<>())
            .put(change.after().origin().person(), change.person());
      }
    }
    corrected.forEach((reason, persons) -> people.correct(caller, persons, reason));
  }

  private static final Caller SELF = new Caller.Node("casework");
}
