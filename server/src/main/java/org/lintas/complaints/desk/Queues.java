package org.lintas.complaints.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** The door to the lists of desks: what stands in the clear, for those who have keys. */
@Component
public class Queues {

  private static final int MOST = 500;

  private final DocketStore store;
  private final Entrance entrance;
  private final Clock clock;

  Queues(DocketStore store, Entrance entrance, Clock clock) {
    this.store = store;
    this.entrance = entrance;
    this.clock = clock;
  }

  /** Cases of the caller's desks, worst first; empty when she works at none. */
  public Optional<Page<Docket>> queue(
      Caller.Officer officer, Queue.Shown shown, String kind, int page, int size) {
    List<String> channels = entrance.channels(officer, Entrance.CASEWORKER);
    if (channels.isEmpty()) {
      return Optional.empty();
    }
    entrance.mustHaveKeys(officer);
    Queue queue = new Queue(channels, officer.account(), shown, kind);
    return Optional.of(
        new Page<>(
            store.page(queue, clock.instant(), size, (long) page * size),
            page,
            size,
            store.count(queue, clock.instant())));
  }

  /** How many of the caller's desks' cases are past what was owed; none while her keys are shut. */
  public long overdue(Caller.Officer officer) {
    List<String> channels = entrance.channels(officer, Entrance.CASEWORKER);
    return channels.isEmpty() || !entrance.hasKeys(officer)
        ? 0
        : store.count(
            new Queue(channels, officer.account(), Queue.Shown.OVERDUE, ""), clock.instant());
  }

  /** Cases whose legal track somebody of justice was let into; empty for whoever is none. */
  public Optional<List<Docket>> tracked(Caller.Officer officer) {
    boolean justice =
        Entrance.JUSTICE.stream().anyMatch(role -> entrance.channel(officer, role).isPresent());
    if (!justice) {
      return Optional.empty();
    }
    entrance.mustHaveKeys(officer);
    return Optional.of(store.tracked("member/" + officer.account(), clock.instant(), MOST));
  }
}
