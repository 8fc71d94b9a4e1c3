package org.lintas.complaints.tracks.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.complaints.Members;
import org.lintas.complaints.Members.Member;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.Awards;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.pages.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of all tracks of a complaint. */
@Component
class TrackOverview {
  private static final Set<String> HELPERS = Set.of("investigator", "prosecutor", "court-clerk");
  private static final Set<String> NEWS =
      Set.of("step", "stale", "withdrawn", "respondent", "removed", "award", "payment", "shared");

  private final Tracks tracks;
  private final TrackDeeds deeds;
  private final Respondents respondents;
  private final Awards awards;
  private final Members members;

  TrackOverview(
      Tracks tracks, TrackDeeds deeds, Respondents respondents, Awards awards, Members members) {
    this.tracks = tracks;
    this.deeds = deeds;
    this.respondents = respondents;
    this.awards = awards;
    this.members = members;
  }

  ModelAndView page(OpenedCase opened, Form form, String done, Locale locale) {
    return new ModelAndView("complaints/tracks/tracks")
        .addObject("view", view(opened, form, done, locale));
  }

  TrackView view(OpenedCase opened, Form form, String done, Locale locale) {
    List<Track> all = deeds.all(opened);
    List<TrackLine> lines = tracks.lines(opened.keys(), opened.id(), locale);
    List<TrackView.Shown> shown =
        all.stream()
            .flatMap(track ->
                lines.stream()
                    .filter(line -> line.id() == track.row().id())
                    .map(line -> new TrackView.Shown(track, line)))
            .toList();
    return new TrackView(
        opened,
        shown,
        deeds.offered(opened),
        respondents.all(opened),
        awards.find(opened).orElse(null),
        helpers(opened),
        form,
        NEWS.contains(done) ? done : "");
  }

  /** Only a caseworker gives keys away. */
  List<Member> helpers(OpenedCase opened) {
    return opened.roles().contains(Members.CASEWORKER)
        ? members.of(opened.channel()).stream()
            .filter(member -> HELPERS.contains(member.role()))
            .toList()
        : List.of();
  }
}
