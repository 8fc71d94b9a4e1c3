package org.lintas.complaints.tracks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
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

  /** Steps of all tracks, by track, in their order. */
  Map<Long, List<Track.Past>> read(Keys keys, long complaint) {
    Map<Long, List<Track.Past>> past = new HashMap<>();
    for (Piece piece : pieces.read(keys, complaint, Compartment.TRACK)) {
      if (piece.kind().equals(KIND)) {
        Map<String, String> sheet = Sheet.read(piece.text());
        past.computeIfAbsent(
                Long.valueOf(sheet.getOrDefault(TRACK, "0")), track -> new ArrayList<>())
            .add(
                new Track.Past(
                    piece.by(), piece.at(), EventJson.read(sheet.getOrDefault(EVENTS, "[]"))));
      }
    }
    return past;
  }

  void add(Keys keys, long complaint, long track, List<Event> events) {
    pieces.add(
        keys,
        complaint,
        Compartment.TRACK,
        KIND,
        Sheet.write(Map.of(TRACK, String.valueOf(track), EVENTS, EventJson.write(events))));
  }

  /** That a step was taken, without what was said. */
  void note(TrackBook.Hand hand, String track, String stage) {
    journal.append(
        hand.complaint(),
        hand.keys().signature(),
        "track",
        Map.of("track", track, "stage", stage, "step", hand.step()));
  }
}
