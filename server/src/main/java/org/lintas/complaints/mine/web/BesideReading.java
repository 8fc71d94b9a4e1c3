package org.lintas.complaints.mine.web;

import java.util.Locale;
import org.lintas.complaints.Channels;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.desk.Outcomes;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.complaints.vault.Receipts;
import org.springframework.stereotype.Component;

/** Asks the other sides of a complaint what they show her. */
@Component
class BesideReading {

  private final Reveals reveals;
  private final Referrals referrals;
  private final Admissions admissions;
  private final Outcomes outcomes;
  private final Help help;
  private final Tracks tracks;
  private final Channels channels;

  BesideReading(
      Reveals reveals,
      Referrals referrals,
      Admissions admissions,
      Outcomes outcomes,
      Help help,
      Tracks tracks,
      Channels channels) {
    this.reveals = reveals;
    this.referrals = referrals;
    this.admissions = admissions;
    this.outcomes = outcomes;
    this.help = help;
    this.tracks = tracks;
    this.channels = channels;
  }

  Beside of(Receipts.Opened opened, Locale locale) {
    return new Beside(
        reveals.of(opened),
        referrals.of(opened),
        admissions.of(opened),
        outcomes.of(opened).orElse(null),
        help.of(opened),
        tracks.lines(opened.keys(), opened.complaint(), locale),
        channels.all());
  }
}
