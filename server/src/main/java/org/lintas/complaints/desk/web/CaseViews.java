package org.lintas.complaints.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.tracks.Tracks;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows. */
@Component
class CaseViews {

  private final Reveals reveals;
  private final Passing passing;
  private final Places places;
  private final Tracks tracks;
  private final Clock clock;

  CaseViews(Reveals reveals, Passing passing, Places places, Tracks tracks, Clock clock) {
    this.reveals = reveals;
    this.passing = passing;
    this.places = places;
    this.tracks = tracks;
    this.clock = clock;
  }

  CaseView file(Caller.Officer officer, CaseFile file, boolean done, Locale locale) {
    Docket docket = file.docket();
    return new CaseView(
        file,
        places.channelNames(locale),
        places.names(List.of(docket.channel())),
        reveals.of(officer, docket.number()),
        passing.of(officer, docket.number()),
        file.held() ? tracks.lines(officer, docket.id(), locale) : List.of(),
        reveals.mayRead(officer, docket.id()),
        clock.instant(),
        done);
  }
}
