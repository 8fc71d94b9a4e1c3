package org.lintas.complaints.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The cases into whose legal track an investigator, a prosecutor or a court was let: where each
 * stands, for how long, and what is overdue.
 */
@Controller
@For({"investigator", "prosecutor", "court-clerk"})
public class JusticePages {

  private final Queues queues;
  private final Reveals reveals;
  private final Tracks tracks;
  private final Clock clock;

  JusticePages(Queues queues, Reveals reveals, Tracks tracks, Clock clock) {
    this.queues = queues;
    this.reveals = reveals;
    this.tracks = tracks;
    this.clock = clock;
  }

  /**
   * A case of the list.
   *
   * @param mayReadIdentity whether the reader may learn now who complained
   * @param tracks where it stands, as clocks know
   */
  public record Line(Docket docket, boolean mayReadIdentity, List<TrackLine> tracks, Instant now) {

    boolean isLate() {
      return tracks.stream().anyMatch(TrackLine::late);
    }

    /** For how long a track has been in the stage that is open. */
    public String dwelt(Page page, TrackLine track) {
      Instant since = track.since();
      Duration time = Duration.between(since == null ? now : since, now);
      String length =
          time.toDays() > 1
              ? page.t("complaints.tracks.days", "days", time.toDays())
              : page.t("complaints.tracks.hours", "hours", Math.max(1, time.toHours()));
      return page.t("complaints.desk.justice.dwelt", "length", length);
    }
  }

  @GetMapping("/complaints/tracks")
  ModelAndView show(Caller.Officer officer, Page page) {
    List<Docket> tracked = queues.tracked(officer).orElseThrow(NotFound::new);
    Set<Long> readable = reveals.readable(officer);
    Map<Long, List<TrackLine>> lines = tracks.admitted(officer, page.locale());
    Instant now = clock.instant();
    return new ModelAndView("complaints/desk/justice")
        .addObject(
            "view",
            tracked.stream()
                .map(each ->
                    new Line(
                        each,
                        readable.contains(each.id()),
                        lines.getOrDefault(each.id(), List.of()),
                        now))
                .sorted(Comparator.comparing(line -> !line.isLate()))
                .toList());
  }
}
