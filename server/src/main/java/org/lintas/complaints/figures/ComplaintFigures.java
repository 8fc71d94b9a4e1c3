package org.lintas.complaints.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Entrance;
import org.springframework.stereotype.Component;

/**
 * The figures of a channel, for its managers. A quarter is counted once, after its last day; what
 * was shown then is shown ever after, so that two days' figures cannot be subtracted either.
 */
@Component
public class ComplaintFigures {

  public static final String MANAGER = "complaints-manager";

  /** How many quarters a page shows. */
  static final int QUARTERS = 4;

  private final FigureStore store;
  private final Entrance entrance;
  private final Clock clock;

  ComplaintFigures(FigureStore store, Entrance entrance, Clock clock) {
    this.store = store;
    this.entrance = entrance;
    this.clock = clock;
  }

  /** What is shown of one quarter. */
  public record Published(Quarter quarter, List<Cell> cells, List<Dwell> dwells) {}

  /** What is shown of one channel. */
  public record Shown(String channel, List<Published> quarters) {}

  /** Codes of the channels that the caller manages. */
  public List<String> channels(Caller.Officer officer) {
    return entrance.channels(officer, MANAGER);
  }

  /**
   * The last quarters, the newest last; empty for whoever does not manage the channel.
   *
   * @param channel code, or empty for the first that the caller manages
   */
  public Optional<Shown> of(Caller.Officer officer, String channel) {
    return channels(officer).stream()
        .filter(each -> channel.isEmpty() || each.equals(channel))
        .findFirst()
        .map(each ->
            new Shown(
                each,
                Quarter.over(LocalDate.now(clock), QUARTERS).stream()
                    .map(quarter -> published(each, quarter))
                    .toList()));
  }

  private Published published(String channel, Quarter quarter) {
    if (!store.isPublished(channel, quarter)) {
      store.publish(
          channel,
          quarter,
          Publishing.cells(store.count(channel, quarter)),
          store.dwelt(channel, quarter).stream().map(Dwell::of).toList());
    }
    return new Published(quarter, store.read(channel, quarter), store.dwells(channel, quarter));
  }
}
