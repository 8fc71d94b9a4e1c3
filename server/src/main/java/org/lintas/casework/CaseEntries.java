package org.lintas.casework;

import java.util.List;
import org.lintas.casework.model.Kept;
import org.lintas.casework.model.Origin;
import org.lintas.casework.model.Payload;
import org.lintas.journal.Entry;
import org.lintas.procedure.Event;

/** What entries of cases say, for modules that hold their own tables against them. */
public final class CaseEntries {

  private CaseEntries() {}

  /** The events of a case's entry; none when it takes another back. */
  public static List<Event> events(Entry entry) {
    return Payload.events(entry.payload());
  }

  /** Of a case's entries in order those that count, in order. */
  public static List<Entry.Recorded> kept(List<Entry.Recorded> entries) {
    return Kept.of(entries);
  }

  /**
   * What a case's first entry settled.
   *
   * @param procedure serial of the published version
   * @param subject serial of whom or what the case is about
   */
  public record Beginning(int procedure, long subject) {}

  /** What a case's first entry settled. */
  public static Beginning beginning(Entry first) {
    Origin origin = Payload.origin(first.payload(), first.office());
    return new Beginning(origin.procedure(), origin.subject());
  }
}
