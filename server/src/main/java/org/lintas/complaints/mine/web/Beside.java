package org.lintas.complaints.mine.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.Outcome;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.tracks.Appeals;
import org.lintas.complaints.tracks.TrackLine;

/**
 * What others do with her complaint, as far as she sees it: all of it but their notes.
 *
 * @param refusals decisions of the law against her, which she may appeal
 * @param outcome null until it is closed
 */
public record Beside(
    List<Reveal> reveals,
    List<Referral> referrals,
    List<Admission> admissions,
    @Nullable Outcome outcome,
    List<Assignment> help,
    List<TrackLine> tracks,
    List<Appeals.Refusal> refusals,
    List<Channel> channels) {

  /** Whether she is asked for something. */
  public boolean asks() {
    return reveals.stream().anyMatch(Reveal::awaitsHer)
        || referrals.stream().anyMatch(Referral::awaitsHer)
        || admissions.stream().anyMatch(Admission::awaitsHer);
  }

  /** What a channel is called. */
  public String channel(String code, Locale locale) {
    return channels.stream()
        .filter(each -> each.code().equals(code))
        .map(each -> each.name(locale))
        .findFirst()
        .orElse(code);
  }
}
