package org.lintas.complaints.tracks.web;

import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds the stage that a page is about, or tells nothing, and shows it. */
@Component
class Stages {
  private final OpenedCases cases;
  private final TrackDeeds deeds;
  private final Respondents respondents;

  Stages(OpenedCases cases, TrackDeeds deeds, Respondents respondents) {
    this.cases = cases;
    this.deeds = deeds;
    this.respondents = respondents;
  }

  /** A stage of a track. */
  record At(OpenedCase opened, Track track, Stage stage) {

    Procedure procedure() {
      return track.procedure();
    }
  }

  OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.TRACK);
  }

  Track track(OpenedCase opened, long id) {
    return deeds.find(opened, id).orElseThrow(NotFound::new);
  }

  At at(Caller.Officer officer, String number, long id, String stage) {
    OpenedCase opened = open(officer, number);
    Track track = track(opened, id);
    return new At(opened, track, track.procedure().findStage(stage).orElseThrow(NotFound::new));
  }

  ModelAndView page(At at, Form form, StageView.Doing doing) {
    String path = at.track().row().id() + "/" + at.stage().name();
    return page(at.opened(), at.procedure(), at.stage(), path, form, doing);
  }

  /** The first stage of a track that is not there yet. */
  ModelAndView first(OpenedCase opened, Procedure procedure, Form form) {
    String path = "new/" + procedure.name().name();
    return page(opened, procedure, procedure.first(), path, form, StageView.Doing.BEGIN);
  }

  private ModelAndView page(
      OpenedCase opened,
      Procedure procedure,
      Stage stage,
      String path,
      Form form,
      StageView.Doing doing) {
    String address = "/complaints/" + opened.number() + "/track/" + path;
    return new ModelAndView("complaints/tracks/stage")
        .addObject(
            "view",
            new StageView(
                opened.number(), address, procedure, stage, respondents.all(opened), form, doing));
  }
}
