package org.lintas.complaints.tracks.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Refuge;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.PageAnswer;
import org.lintas.complaints.tracks.Awards;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of all tracks of a complaint. */
@Component
class TrackOverview {
  private static final Set<String> NEWS =
      Set.of(
          "step",
          "stale",
          "withdrawn",
          "respondent",
          "removed",
          "award",
          "payment",
          "asked",
          "given",
          "taken",
          "corrected",
          "refused",
          "appealed");

  private final Tracks tracks;
  private final TrackDeeds deeds;
  private final Respondents respondents;
  private final Awards awards;
  private final Admitting admitting;
  private final Refuge refuge;

  TrackOverview(
      Tracks tracks,
      TrackDeeds deeds,
      Respondents respondents,
      Awards awards,
      Admitting admitting,
      Refuge refuge) {
    this.tracks = tracks;
    this.deeds = deeds;
    this.respondents = respondents;
    this.awards = awards;
    this.admitting = admitting;
    this.refuge = refuge;
  }

  ModelAndView page(OpenedCase opened, Form form, String done, Locale locale) {
    return page("tracks", opened, form, done, locale);
  }

  /** A page beside it, by its name. */
  ModelAndView beside(String name, OpenedCase opened, Form form, Locale locale) {
    return page(name, opened, form, "", locale);
  }

  private ModelAndView page(String name, OpenedCase opened, Form form, String done, Locale locale) {
    return new ModelAndView("complaints/tracks/" + name)
        .addObject("view", view(opened, form, done, locale));
  }

  /** Back to it when something was done, or when somebody else was quicker. */
  static ModelAndView answered(
      OpenedCase opened,
      Result<?> result,
      String done,
      Function<List<Reason>, ModelAndView> again) {
    String back = "/complaints/" + opened.number() + "/track?done=";
    return result instanceof Result.Stale<?>
        ? new ModelAndView("redirect:" + back + "stale")
        : PageAnswer.of(result, back + done, again);
  }

  private TrackView view(OpenedCase opened, Form form, String done, Locale locale) {
    List<Track> all = deeds.all(opened);
    List<TrackLine> lines = tracks.lines(opened.keys(), opened.id(), locale);
    List<TrackView.Shown> shown =
        all.stream()
            .flatMap(track ->
                lines.stream()
                    .filter(line -> line.id() == track.row().id())
                    .map(line -> new TrackView.Shown(track, line, correctable(opened, track))))
            .toList();
    return new TrackView(
        opened,
        shown,
        deeds.offered(opened),
        respondents.all(opened),
        awards.find(opened).orElse(null),
        admitting.of(opened.officer(), opened.number()),
        refuge.forbidsReturn(opened.keys(), opened.id()),
        form,
        NEWS.contains(done) ? done : "");
  }

  private Set<String> correctable(OpenedCase opened, Track track) {
    return track.procedure().stages().stream()
        .filter(stage -> deeds.mayCorrect(opened, track, stage))
        .map(Stage::name)
        .collect(Collectors.toSet());
  }
}
