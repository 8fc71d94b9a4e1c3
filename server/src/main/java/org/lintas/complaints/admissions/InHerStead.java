package org.lintas.complaints.admissions;

import java.time.Clock;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.complaints.Channels;
import org.lintas.complaints.admissions.AdmissionStore.Row;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.vault.Keys;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The door of custodians who agree in the stead of a child, or of somebody who cannot come back.
 * They hold no key to a track: what they agree to waits for a caseworker's hand, and she can end it
 * whenever she comes.
 */
@Component
public class InHerStead {

  private static final int MOST = 100;

  private final AdmissionStore store;
  private final AdmissionSteps steps;
  private final Entrance entrance;
  private final Channels channels;
  private final Clock clock;

  InHerStead(
      AdmissionStore store,
      AdmissionSteps steps,
      Entrance entrance,
      Channels channels,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.entrance = entrance;
    this.channels = channels;
    this.clock = clock;
  }

  /** A request that she has not answered. */
  public record Waiting(long complaint, Admission admission, boolean mayDecide) {}

  /** Requests of channels whose custodians may decide without her, oldest first. */
  public List<Waiting> waiting(Caller.Officer officer) {
    List<String> mine = channels(officer);
    if (mine.isEmpty()) {
      return List.of();
    }
    Keys keys = entrance.keys(officer);
    return store.waiting(mine, MOST).stream()
        .map(each ->
            new Waiting(
                each.complaint(), store.opened(keys, each, List.of()), !isOwn(officer, each)))
        .toList();
  }

  /** Agrees for her, with a reason that she reads. */
  public Result<Long> agree(Caller.Officer officer, long id, String reason) {
    List<String> mine = channels(officer);
    if (mine.isEmpty()) {
      return new Result.Missing<>();
    }
    Keys keys = entrance.keys(officer);
    return steps.take(
        id,
        new AdmissionSteps.Hand(
            keys, row -> mine.contains(row.parties().channel()), "agree-in-her-stead"),
        row -> AdmissionRules.standingIn(row.state(), isOwn(officer, row), reason),
        row ->
            row.agreed(
                officer.account(),
                clock.instant(),
                store.sealedStead(keys, row, officer.displayName(), reason)));
  }

  private List<String> channels(Caller.Officer officer) {
    return entrance.channels(officer, Entrance.CUSTODIAN).stream()
        .filter(code -> AdmissionRules.letsCustodians(channels.find(code).orElseThrow().reveals()))
        .toList();
  }

  private static boolean isOwn(Caller.Officer officer, Row row) {
    return row.parties().reader() == officer.account()
        || row.parties().askedBy() == officer.account();
  }
}
