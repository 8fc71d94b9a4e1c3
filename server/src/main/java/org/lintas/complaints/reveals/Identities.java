package org.lintas.complaints.reveals;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Dockets;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.RevealStore.Asked;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.springframework.stereotype.Component;

/** The door to who a complainant is. Each reading is journalled, and she sees when. */
@Component
public class Identities {

  static final String READ = "read-identity";

  private final RevealStore store;
  private final Dockets dockets;
  private final Entrance entrance;
  private final Told told;
  private final ComplaintJournal journal;
  private final Clock clock;

  Identities(
      RevealStore store,
      Dockets dockets,
      Entrance entrance,
      Told told,
      ComplaintJournal journal,
      Clock clock) {
    this.store = store;
    this.dockets = dockets;
    this.entrance = entrance;
    this.told = told;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who she is, and until when that may be read. */
  public record Identity(Told.Account account, Instant until) {}

  /** For the one person to whom it is open now; empty for everybody else. */
  public Optional<Identity> read(Caller.Officer officer, String number) {
    return dockets
        .find(number)
        .flatMap(docket ->
            store.of(docket.id()).stream()
                .filter(each -> each.reader() == officer.account())
                .filter(each -> each.state(clock.instant()) == State.OPEN)
                .findFirst())
        .flatMap(each -> opened(officer, each));
  }

  private Optional<Identity> opened(Caller.Officer officer, Asked asked) {
    Instant until = asked.until();
    if (until == null) {
      return Optional.empty();
    }
    Keys keys = entrance.keys(officer);
    Told.Account identity = told.identity(keys, asked.complaint());
    journal.append(
        asked.complaint(), officer.signature(), READ, Map.of("reveal", Long.toString(asked.id())));
    return Optional.of(new Identity(identity, until));
  }
}
