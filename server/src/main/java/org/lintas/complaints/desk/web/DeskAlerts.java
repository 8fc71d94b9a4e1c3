package org.lintas.complaints.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.reveals.Custody;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.pages.Alert;
import org.lintas.pages.Link;
import org.lintas.pages.Page;
import org.springframework.stereotype.Component;

/** What waits for members on their home page; nobody else is told that anything waits. */
@Component
class DeskAlerts implements Alert {

  private final Queues queues;
  private final Receiving receiving;
  private final Custody custody;
  private final Tracks tracks;

  DeskAlerts(Queues queues, Receiving receiving, Custody custody, Tracks tracks) {
    this.queues = queues;
    this.receiving = receiving;
    this.custody = custody;
    this.tracks = tracks;
  }

  @Override
  public List<Link> of(Caller.Officer officer, Page page) {
    List<Link> waiting = new ArrayList<>();
    if (officer.holds(Entrance.CASEWORKER)) {
      long overdue = queues.overdue(officer);
      if (overdue > 0) {
        String text = page.t("complaints.desk.overdue", "count", overdue);
        waiting.add(new Link(text, "/complaints?show=overdue"));
      }
      int stages = tracks.overdueCount(officer);
      if (stages > 0) {
        waiting.add(new Link(page.t("complaints.desk.stages", "count", stages), "/complaints"));
      }
      long offered = receiving.waiting(officer);
      if (offered > 0) {
        String text = page.t("complaints.referrals.waiting", "count", offered);
        waiting.add(new Link(text, "/complaints/referrals"));
      }
    }
    if (Entrance.JUSTICE.stream().anyMatch(officer::holds)) {
      long late =
          tracks.admitted(officer, page.locale()).values().stream()
              .flatMap(List::stream)
              .filter(TrackLine::late)
              .count();
      if (late > 0) {
        String text = page.t("complaints.desk.stages", "count", late);
        waiting.add(new Link(text, "/complaints/tracks"));
      }
    }
    if (officer.holds(Entrance.CUSTODIAN)) {
      long asked = custody.waiting(officer);
      if (asked > 0) {
        String text = page.t("complaints.reveals.waiting", "count", asked);
        waiting.add(new Link(text, "/complaints/custody"));
      }
    }
    return waiting;
  }
}
