package org.lintas.organisations;

import java.time.Instant;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.organisations.model.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to an organisation's record. */
@Component
public class OrganisationHistories {

  private final Journal journal;

  OrganisationHistories(Journal journal) {
    this.journal = journal;
  }

  /**
   * One thing that happened.
   *
   * @param action {@code enter}, {@code correct}, {@code appoint}, {@code leave}, {@code account},
   *     {@code join}, {@code part}
   * @param name what it was called from then on
   * @param reason empty where none was asked for
   */
  public record Line(Instant at, String actor, String action, String name, String reason) {}

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Line> of(Caller caller, long id) {
    if (!Permission.SEE.of(caller)) {
      return List.of();
    }
    return journal.read(Entry.Chain.ORGANISATION, List.of(id)).getOrDefault(id, List.of()).stream()
        .map(Entry.Recorded::entry)
        .map(entry ->
            new Line(
                entry.at(),
                entry.actor(),
                entry.action(),
                Told.record(entry.payload()).path("name").asString(),
                Told.reason(entry.payload())))
        .toList();
  }
}
