package org.lintas.casework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lintas.journal.Entry;

/**
 * The entries of a case that still count. An entry that takes another back ends the effect of that
 * one and of all between; both stay in the journal.
 */
public final class Kept {

  private Kept() {}

  /** Of a case's entries in order those that count, in order. */
  public static List<Entry.Recorded> of(List<Entry.Recorded> entries) {
    List<Entry.Recorded> kept = new ArrayList<>(entries.size());
    for (Entry.Recorded recorded : entries) {
      OptionalInt back = Payload.takenBack(recorded.entry().payload());
      if (back.isEmpty()) {
        kept.add(recorded);
      } else {
        kept.removeIf(each -> each.entry().seq() >= back.getAsInt());
      }
    }
    return kept;
  }
}
