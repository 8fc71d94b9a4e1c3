package org.lintas.casework.imports.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.model.Entered;
import org.lintas.casework.imports.model.Heading;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.casework.store.Change;
import org.lintas.people.Newcomers;
import org.lintas.procedure.Reason;

/** What is decided about a lot of rows. */
final class Judged {

  private final Heading heading;
  private final List<Entered> accepted = new ArrayList<>();
  private final Map<Long, Entered> bySerial = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private int already;
  private @Nullable Newcomers newcomers;

  Judged(Heading heading) {
    this.heading = heading;
  }

  /** To be written. */
  void accept(Entered row, Change change) {
    accept(row);
    bySerial.put(change.after().serial(), row);
    changes.add(change);
  }

  /** Would be written, were this not a trial. */
  void accept(Entered row) {
    accepted.add(row);
  }

  void reject(Entered row, List<Reason> reasons) {
    reasons.forEach(
        reason -> rejections.add(Rejection.of(heading, row.row(), row.cells(), reason)));
  }

  void addAlready() {
    already++;
  }

  void setNewcomers(Newcomers entering) {
    newcomers = entering;
  }

  /** Who is to be entered. */
  @Nullable Newcomers newcomers() {
    return newcomers;
  }

  List<Change> changes() {
    return changes;
  }

  /** Rows whose cases are not among those written: somebody moved these meanwhile. */
  List<Entered> rowsWithout(Set<Long> written) {
    List<Entered> overtaken = new ArrayList<>();
    for (Change change : changes) {
      Entered row = bySerial.get(change.after().serial());
      if (row != null && !written.contains(change.after().serial())) {
        overtaken.add(row);
      }
    }
    return overtaken;
  }

  List<Entered> acceptedRows() {
    return accepted;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  int already() {
    return already;
  }

  static int rows(List<Rejection> rejections) {
    Set<Integer> rows = new HashSet<>();
    rejections.forEach(rejection -> rows.add(rejection.row()));
    return rows.size();
  }
}
