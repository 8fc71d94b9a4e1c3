package org.lintas.complaints.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.springframework.stereotype.Component;

/** The door to how quickly channels answer one another. Members of all channels read it. */
@Component
public class Scoreboard {

  private static final Duration YEAR = Duration.ofDays(365);

  private final ReferralStore store;
  private final Channels channels;
  private final Clock clock;

  Scoreboard(ReferralStore store, Channels channels, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  /** A channel and its score. */
  public record Line(Channel channel, Score score) {}

  /** Of the last year, for members of a channel; nothing for others. */
  public List<Line> lines(Caller caller) {
    if (channels.of(caller).isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<String, List<Referral>> byReceiver =
        store.offered(now.minus(YEAR), now).stream().collect(Collectors.groupingBy(Referral::to));
    return channels.open().stream()
        .map(each -> new Line(each, Score.of(byReceiver.getOrDefault(each.code(), List.of()))))
        .toList();
  }
}
