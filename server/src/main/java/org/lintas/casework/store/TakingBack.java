package org.lintas.casework.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.casework.CasesMoved;
import org.lintas.casework.model.Kept;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Touched;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.people.People;
import org.lintas.procedure.Procedure;
import org.lintas.procedures.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back entries that nobody has built upon, by entries of their own: the journal loses
 * nothing. Each statement serves thousands of cases. Runs inside the caller's transaction.
 */
@Component
public class TakingBack {

  private static final String ACTION = "take-back";
  private static final Caller SELF = new Caller.Node("casework");

  private final CaseTables tables;
  private final Journal journal;
  private final People people;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  TakingBack(
      CaseTables tables,
      Journal journal,
      People people,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.tables = tables;
    this.journal = journal;
    this.people = people;
    this.procedures = procedures;
    this.events = events;
  }

  /** A case before and after. */
  private record Back(Standing before, Standing after, int entry) {}

  /**
   * Takes entries back, at most one a case.
   *
   * @param undone import that wrote them
   * @return serials of the cases of which it was taken back; of all others something newer is told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<Long> takeBack(Caller caller, List<Touched> entries, long undone, Instant at) {
    List<Back> last = last(entries);
    Set<Long> done =
        new HashSet<>(moved(last.stream().filter(each -> each.after.exists()).toList()));
    List<Back> ended = last.stream().filter(each -> !each.after.exists()).toList();
    if (!ended.isEmpty()) {
      done.addAll(tables.remove(ended.stream().map(Back::before).toList()));
    }
    List<Back> back = last.stream().filter(each -> done.contains(each.before.serial())).toList();
    append(caller, back, undone, at);
    forget(caller, back.stream().filter(each -> !each.after.exists()).toList());
    if (!back.isEmpty()) {
      events.publishEvent(
          new CasesMoved(
              back.stream().map(each -> Steps.back(caller, each.after, at, each.entry)).toList()));
    }
    return done;
  }

  /** Cases whose last entry that counts is the one to be taken back. */
  private List<Back> last(List<Touched> entries) {
    Map<Long, Integer> wanted = new HashMap<>();
    entries.forEach(each -> wanted.put(each.serial(), each.seq()));
    List<Back> found = new ArrayList<>();
    journal
        .read(Entry.Chain.CASE, wanted.keySet())
        .forEach((serial, told) -> {
          List<Entry.Recorded> kept = Kept.of(told);
          Integer entry = wanted.get(serial);
          if (entry != null && !kept.isEmpty() && kept.getLast().entry().seq() == entry) {
            found.add(new Back(Standing.of(told), Standing.withoutLast(told), entry));
          }
        });
    return found;
  }

  private Set<Long> moved(List<Back> backs) {
    return backs.isEmpty()
        ? Set.of()
        : tables.move(
            backs.stream()
                .map(each -> new CaseTables.Move(rows(each.before), rows(each.after)))
                .toList());
  }

  private Rows rows(Standing standing) {
    Procedure procedure = procedures.get(SELF, standing.origin().procedure()).procedure();
    return Rows.of(standing, procedure, procedures.series(SELF, procedure.name()));
  }

  private void append(Caller caller, List<Back> backs, long undone, Instant at) {
    if (backs.isEmpty()) {
      return;
    }
    Map<Long, byte[]> heads = new HashMap<>();
    List<Entry> entries = new ArrayList<>(backs.size());
    for (Back back : backs) {
      heads.put(back.before.serial(), back.before.head());
      entries.add(
          new Entry(
              Entry.Chain.CASE,
              back.before.serial(),
              back.after.version(),
              at,
              caller.signature(),
              back.before.origin().office(),
              ACTION,
              Payload.takeBack(back.entry, undone),
              null));
    }
    journal.append(entries, heads);
  }

  /** Persons entered with cases that are no more, unless another case is about them. */
  private void forget(Caller caller, List<Back> ended) {
    if (!ended.isEmpty()) {
      people.forget(
          caller,
          tables.withoutCase(ended.stream().map(each -> each.before.origin().subject()).toList()));
    }
  }
}
