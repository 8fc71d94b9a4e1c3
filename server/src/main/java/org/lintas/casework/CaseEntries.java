package org.lintas.casework;

import java.util.List;
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
}
