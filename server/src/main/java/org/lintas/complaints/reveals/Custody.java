package org.lintas.complaints.reveals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.DeskRules;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.reveals.RevealStore.Asked;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of custodians: requests of their channels, and what they say to them. */
@Component
public class Custody {

  private static final int MOST = 100;

  private final RevealStore store;
  private final Deciding deciding;
  private final Entrance entrance;
  private final Clock clock;

  Custody(RevealStore store, Deciding deciding, Entrance entrance, Clock clock) {
    this.store = store;
    this.deciding = deciding;
    this.entrance = entrance;
    this.clock = clock;
  }

  /**
   * A request before a custodian.
   *
   * @param mayDecide whether her word counts: not on requests of her own, nor by every rule
   */
  public record Request(Reveal reveal, boolean mayDecide) {}

  /** Requests of the caller's channels, those that wait first; empty for who is no custodian. */
  public Optional<List<Request>> requests(Caller.Officer officer) {
    List<String> channels = entrance.channels(officer, Entrance.CUSTODIAN);
    if (channels.isEmpty()) {
      return Optional.empty();
    }
    Keys keys = entrance.keys(officer);
    return Optional.of(requests(officer, keys, store.of(channels, clock.instant(), MOST)));
  }

  private List<Request> requests(Caller.Officer officer, Keys keys, List<Asked> asked) {
    List<Reveal> opened = deciding.opened(keys, asked);
    return IntStream.range(0, asked.size())
        .mapToObj(at -> new Request(opened.get(at), mayDecide(officer, asked.get(at))))
        .toList();
  }

  /** How many wait for a word. */
  public long waiting(Caller.Officer officer) {
    return store.waiting(
        entrance.channels(officer, Entrance.CUSTODIAN).stream()
            .filter(channel -> RevealRules.needsCustodian(deciding.rule(channel)))
            .toList());
  }

  /** Approves or refuses, with a reason that the complainant reads too. */
  public Result<Reveal> say(Caller.Officer officer, long id, boolean approves, String reason) {
    List<String> channels = entrance.channels(officer, Entrance.CUSTODIAN);
    if (channels.isEmpty()) {
      return new Result.Missing<>();
    }
    Keys keys = entrance.keys(officer);
    Instant now = clock.instant();
    return deciding.hear(
        id,
        new Deciding.Answer(
            keys,
            asked -> channels.contains(asked.channel()),
            null,
            approves ? "approve-reveal" : "refuse-reveal"),
        asked -> {
          List<Reason> faults =
              DeskRules.all(
                  DeskRules.when(!mayDecide(officer, asked), "own-request", null),
                  DeskRules.text(reason, "words"));
          return faults.isEmpty() ? deciding.alive(asked) : faults;
        },
        asked ->
            store.say(
                keys,
                asked,
                officer.account(),
                new Reveal.Said(officer.displayName(), approves, now, reason.strip())));
  }

  private boolean mayDecide(Caller.Officer officer, Asked asked) {
    return RevealRules.needsCustodian(deciding.rule(asked.channel()))
        && asked.reader() != officer.account()
        && asked.askedBy() != officer.account();
  }
}
