package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.casework.model.Rows;
import org.lintas.journal.Entry;
import org.lintas.people.Newcomers;

/**
 * Changes with all that they will write.
 *
 * @param moved in order of their cases: two transactions never wait crosswise
 */
public record Prepared(List<Begun> begun, List<Moved> moved) {

  record Begun(Caller by, Change change, Rows rows, Entry entry) {}

  record Moved(Caller by, Change change, CaseTables.Move move, Entry entry) {}

  /** Changes of different cases, to be written together. */
  public static Prepared all(List<Prepared> each) {
    List<Begun> begun = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    for (Prepared one : each) {
      begun.addAll(one.begun);
      moved.addAll(one.moved);
    }
    moved.sort(Comparator.comparingLong(one -> one.change().before().serial()));
    return new Prepared(begun, moved);
  }

  /** Everybody to be entered with a case, and by whom. */
  Map<Newcomers, Caller> newcomers() {
    Map<Newcomers, Caller> newcomers = new IdentityHashMap<>();
    for (Begun each : begun) {
      if (each.change().newcomers() != null) {
        newcomers.put(each.change().newcomers(), each.by());
      }
    }
    return newcomers;
  }

  public boolean isEmpty() {
    return begun.isEmpty() && moved.isEmpty();
  }
}
