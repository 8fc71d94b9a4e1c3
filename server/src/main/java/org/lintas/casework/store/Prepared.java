package org.lintas.casework.store;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.casework.model.Rows;
import org.lintas.journal.Entry;
import org.lintas.people.Newcomers;

/**
 * Changes with all that they will write.
 *
 * @param moved in order of their cases: two transactions never wait crosswise
 */
public record Prepared(Caller caller, List<Begun> begun, List<Moved> moved) {

  record Begun(Change change, Rows rows, Entry entry) {}

  record Moved(Change change, CaseTables.Move move, Entry entry) {}

  /** Everybody to be entered with a case. */
  Set<Newcomers> newcomers() {
    Set<Newcomers> newcomers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Begun each : begun) {
      if (each.change().newcomers() != null) {
        newcomers.add(each.change().newcomers());
      }
    }
    return newcomers;
  }

  public boolean isEmpty() {
    return begun.isEmpty() && moved.isEmpty();
  }
}
