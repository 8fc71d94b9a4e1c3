package org.lintas.complaints.tracks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.lintas.procedure.Event;
import org.lintas.procedure.EventJson;
import org.springframework.stereotype.Component;

/** Events of tracks among the sealed pieces of a complaint, a piece a step. */
@Component
class TrackSteps {
  private static final String KIND = "track-step";
  private static final String TRACK = "track";
  private static final String EVENTS = "events";

  private final Pieces pieces;
  private final ComplaintJournal journal;

  TrackSteps(Pieces pieces, ComplaintJournal journal) {
    this.pieces = pieces;
    this.journal = journal;
  }

  /** Events of all tracks, by track, in their order. */
  Map<Long, List<Event>> read(OpenedCase opened) {
    Map<Long, List<Event>> events = new HashMap<>();
    for (Piece piece : pieces.read(opened.keys(), opened.id(), Compartment.TRACK)) {
      if (piece.kind().equals(KIND)) {
        Map<String, String> sheet = Sheet.read(piece.text());
        events
            .computeIfAbsent(
                Long.valueOf(sheet.getOrDefault(TRACK, "0")), track -> new ArrayList<>())
            .addAll(EventJson.read(sheet.getOrDefault(EVENTS, "[]")));
      }
    }
    return events;
  }

  void add(OpenedCase opened, long track, List<Event> events) {
    pieces.add(
        opened.keys(),
        opened.id(),
        Compartment.TRACK,
        KIND,
        Sheet.write(Map.of(TRACK, String.valueOf(track), EVENTS, EventJson.write(events))));
  }

  /** That a step was taken, without what was said. */
  void note(OpenedCase opened, String track, String stage, String step) {
    journal.append(
        opened.id(),
        opened.keys().signature(),
        "track",
        Map.of("track", track, "stage", stage, "step", step));
  }
}
