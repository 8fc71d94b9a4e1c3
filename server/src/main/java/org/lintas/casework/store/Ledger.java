package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.CasesMoved;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Standing;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Event;
import org.lintas.procedures.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which cases are written: persons, tables and journal together, each by one
 * statement, for one change or for thousands. Runs inside the caller's transaction, and tells
 * within it what was written.
 */
@Component
public class Ledger {

  private final CaseTables tables;
  private final Journal journal;
  private final Subjects subjects;
  private final Procedures procedures;
  private final Sealing sealing;
  private final ApplicationEventPublisher events;

  Ledger(
      CaseTables tables,
      Journal journal,
      Subjects subjects,
      Procedures procedures,
      Sealing sealing,
      ApplicationEventPublisher events) {
    this.tables = tables;
    this.journal = journal;
    this.subjects = subjects;
    this.procedures = procedures;
    this.sealing = sealing;
    this.events = events;
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

  /** Everything that changes, at most one a case, will write: worked out without the database. */
  public Prepared prepare(Caller caller, List<Change> changes) {
    List<Prepared.Begun> begun = new ArrayList<>();
    List<Prepared.Moved> moved = new ArrayList<>();
    for (Change change : changes) {
      Rows after = rows(change, change.after());
      if (change.begins()) {
        String payload = Payload.write(change.after().origin(), change.events());
        begun.add(new Prepared.Begun(caller, change, after, entry(caller, change, payload)));
      } else {
        CaseTables.Move move = new CaseTables.Move(rows(change, change.before()), after);
        Entry entry = entry(caller, change, Payload.write(change.events()));
        moved.add(new Prepared.Moved(caller, change, move, entry));
      }
    }
    moved.sort(Comparator.comparingLong(each -> each.change().before().serial()));
    return new Prepared(begun, moved);
  }

  /**
   * Writes what was prepared.
   *
   * @return where each case stands now; a case that somebody else moved meanwhile is absent, and
   *     nothing of its change is written
   * @throws org.springframework.dao.DuplicateKeyException when a case begins under a reference that
   *     is already there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Standing> write(Prepared prepared) {
    subjects.enter(prepared);
    if (!prepared.begun().isEmpty()) {
      tables.begin(prepared.begun().stream().map(Prepared.Begun::rows).toList());
    }
    List<Prepared.Moved> moved = moved(prepared.moved());
    append(prepared.begun(), moved);
    moved.forEach(each -> subjects.correct(each.by(), each.change()));
    Map<Long, Standing> standings = new HashMap<>();
    List<CasesMoved.Step> steps = new ArrayList<>(prepared.begun().size() + moved.size());
    prepared.begun().forEach(each -> keep(each.by(), each.change(), standings, steps));
    moved.forEach(each -> keep(each.by(), each.change(), standings, steps));
    if (!steps.isEmpty()) {
      events.publishEvent(new CasesMoved(steps));
    }
    return standings;
  }

  private static void keep(
      Caller by, Change change, Map<Long, Standing> standings, List<CasesMoved.Step> steps) {
    standings.put(change.after().serial(), change.after());
    steps.add(Steps.of(by, change));
  }

  private List<Prepared.Moved> moved(List<Prepared.Moved> changes) {
    if (changes.isEmpty()) {
      return changes;
    }
    Set<Long> moved = tables.move(changes.stream().map(Prepared.Moved::move).toList());
    return changes.stream().filter(each -> moved.contains(each.change().after().serial())).toList();
  }

  private Rows rows(Change change, Standing standing) {
    var procedure = change.published().procedure();
    return Rows.of(standing, procedure, procedures.series(SELF, procedure.name()));
  }

  private void append(List<Prepared.Begun> begun, List<Prepared.Moved> moved) {
    List<Entry> entries = new ArrayList<>(begun.size() + moved.size());
    Map<Long, byte[]> heads = new HashMap<>();
    begun.forEach(each -> entries.add(each.entry()));
    for (Prepared.Moved each : moved) {
      entries.add(each.entry());
      heads.put(each.change().before().serial(), each.change().before().head());
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
    return event instanceof Event.Answered answered ? answered.stage() : null;
  }

  private static Map<String, String> sealedAnswers(Event event) {
    return event instanceof Event.Answered answered ? answered.sealed() : Map.of();
  }

  private static final Caller SELF = new Caller.Node("casework");
}
