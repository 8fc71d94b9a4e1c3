package org.lintas.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.model.Kept;
import org.lintas.casework.model.Payload;
import org.lintas.casework.model.Privacy;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.Sealing;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Opens sealed answers for those to whom the stage is private, and records that they were read. */
@Component
class Unsealing {

  private final Journal journal;
  private final Offices offices;
  private final Sealing sealing;
  private final Clock clock;

  Unsealing(Journal journal, Offices offices, Sealing sealing, Clock clock) {
    this.journal = journal;
    this.offices = offices;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Empty when there are none, or the caller may not read them. */
  Optional<Map<String, String>> answers(
      Caller caller,
      Standing standing,
      Published published,
      List<Entry.Recorded> entries,
      String stage) {
    if (!mayRead(caller, published, standing.origin().office(), stage)) {
      return Optional.empty();
    }
    for (Entry.Recorded recorded : Kept.of(entries).reversed()) {
      Entry entry = recorded.entry();
      byte[] sealed = entry.sealed();
      if (sealed != null && Privacy.answers(Payload.events(entry.payload()), stage)) {
        record(caller, standing, stage);
        return Optional.of(sealing.unseal(sealed, standing.serial(), stage, entry.seq()));
      }
    }
    return Optional.empty();
  }

  private boolean mayRead(Caller caller, Published published, int office, String stage) {
    Optional<Stage> named = published.procedure().findStage(stage);
    return caller instanceof Caller.Officer officer
        && named.isPresent()
        && named.get().isPrivate()
        && offices.roles(officer, office).stream().anyMatch(named.get().privateTo()::contains);
  }

  private void record(Caller caller, Standing standing, String stage) {
    journal.note(
        new Entry(
            Entry.Chain.CASE_READ,
            standing.serial(),
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.signature(),
            standing.origin().office(),
            "read",
            "{\"stage\":\"" + stage + "\"}",
            null));
  }
}
