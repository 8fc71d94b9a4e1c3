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
  public record Published(Quarter quarter, List<Cell> cells) {}

  /** The last quarters, the newest last; empty for whoever does not manage a channel. */
  public Optional<List<Published>> of(Caller.Officer officer) {
    return entrance
        .channel(officer, MANAGER)
        .map(channel ->
            Quarter.over(LocalDate.now(clock), QUARTERS).stream()
                .map(quarter -> new Published(quarter, published(channel, quarter)))
                .toList());
  }

  private List<Cell> published(String channel, Quarter quarter) {
    if (!store.isPublished(channel, quarter)) {
      store.publish(channel, quarter, Publishing.cells(store.count(channel, quarter)));
    }
    return store.read(channel, quarter);
  }
}
