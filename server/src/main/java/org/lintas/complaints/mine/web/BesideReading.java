package org.lintas.complaints.mine.web;

import java.util.Locale;
import org.lintas.complaints.Channels;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.desk.Outcomes;
import org.lintas.complaints.tracks.Appeals;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.complaints.vault.Receipts;
import org.springframework.stereotype.Component;

/** Asks the other sides of a complaint what they show her. */
@Component
class BesideReading {

  private final Consents consents;
  private final Outcomes outcomes;
  private final Help help;
  private final Tracks tracks;
  private final Appeals appeals;
  private final Channels channels;

  BesideReading(
      Consents consents,
      Outcomes outcomes,
      Help help,
      Tracks tracks,
      Appeals appeals,
      Channels channels) {
    this.consents = consents;
    this.outcomes = outcomes;
    this.help = help;
    this.tracks = tracks;
    this.appeals = appeals;
    this.channels = channels;
  }

  Beside of(Receipts.Opened opened, Locale locale) {
    return new Beside(
        consents.reveals(opened),
        consents.referrals(opened),
        consents.admissions(opened),
        outcomes.of(opened).orElse(null),
        help.of(opened),
        tracks.lines(opened.keys(), opened.complaint(), locale),
        appeals.of(opened, locale),
        channels.all());
  }
}
