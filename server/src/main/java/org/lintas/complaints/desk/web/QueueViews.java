package org.lintas.complaints.desk.web;

import java.time.Clock;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Queue.Shown;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Puts together what the page of a queue shows. */
@Component
class QueueViews {

  private static final int STAGES = 10;

  private final Queues queues;
  private final Tracks tracks;
  private final Places places;
  private final Clock clock;

  QueueViews(Queues queues, Tracks tracks, Places places, Clock clock) {
    this.queues = queues;
    this.tracks = tracks;
    this.places = places;
    this.clock = clock;
  }

  /**
   * A list of cases.
   *
   * @param unknown whether a number was looked for that is not there
   */
  QueueView view(
      Caller.Officer officer, Page<Docket> found, Shown shown, String kind, boolean unknown) {
    return new QueueView(
        found,
        places.names(found.contents().stream().map(Docket::channel).distinct().toList()),
        places.own(officer),
        shown,
        kind,
        clock.instant(),
        queues.overdue(officer),
        tracks.overdue(officer, 0, STAGES).contents(),
        tracks::words,
        unknown);
  }
}
