package org.lintas.complaints.tracks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.complaints.vault.Keys;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Word;
import org.springframework.stereotype.Component;

/** Reads tracks with the keys of somebody who holds them, and writes what the engine decided. */
@Component
class TrackBook {
  private static final Caller SELF = new Caller.Node("tracks");

  private final TrackStore store;
  private final TrackSteps steps;
  private final Procedures procedures;
  private final Clock clock;

  TrackBook(TrackStore store, TrackSteps steps, Procedures procedures, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** All tracks of a complaint, the oldest first. */
  List<Track> read(Keys keys, long complaint) {
    Map<Long, List<Track.Past>> past = steps.read(keys, complaint);
    List<Track> tracks = new ArrayList<>();
    for (TrackStore.Row row : store.of(complaint)) {
      Procedure procedure = procedures.get(SELF, row.definition()).procedure();
      List<Track.Past> happened = past.getOrDefault(row.id(), List.of());
      CaseState state = CaseState.NONE;
      for (Track.Past each : happened) {
        state = state.applyAll(each.events());
      }
      tracks.add(new Track(row, procedure, happened, state));
    }
    return List.copyOf(tracks);
  }

  Optional<Track> find(Keys keys, long complaint, long track) {
    return read(keys, complaint).stream().filter(each -> each.row().id() == track).findFirst();
  }

  /** The row of a new track. */
  Track begin(long id, long complaint, int definition, Procedure procedure, Instant now) {
    String name = procedure.name().name();
    store.add(id, complaint, name, definition, now);
    TrackStore.Row row = new TrackStore.Row(id, name, definition, "open", 0);
    return new Track(row, procedure, List.of(), CaseState.NONE);
  }

  /**
   * Writes a step and journals it.
   *
   * @param stage that it is about, or {@code all}
   * @return false when somebody else took a step since the track was read
   */
  boolean write(Hand hand, Track track, Decision.Accepted accepted, String stage, Instant at) {
    String standing =
        accepted.next().status() == CaseState.Status.NONE
            ? "open"
            : Word.of(accepted.next().status());
    if (!store.step(track.row(), standing, at)) {
      return false;
    }
    List<Event> events = unsealed(accepted.events());
    steps.add(hand.keys(), hand.complaint(), track.row().id(), events);
    StageMoments moments = StageMoments.of(track.procedure(), events, at);
    moments.opened().forEach(row -> store.open(track.row().id(), row));
    store.close(track.row().id(), moments.over(), at);
    Track next = new Track(track.row(), track.procedure(), List.of(), accepted.next());
    store.stands(
        hand.complaint(),
        next.current().map(open -> track.row().name() + "/" + open.name()).orElse(null));
    steps.note(hand, track.row().name(), stage);
    return true;
  }

  /**
   * Whose hand takes a step.
   *
   * @param step as the journal names it
   */
  record Hand(Keys keys, long complaint, String step) {}

  /** The whole track is sealed: answers that a definition keeps private need no second seal. */
  private static List<Event> unsealed(List<Event> events) {
    return events.stream().map(TrackBook::unsealed).toList();
  }

  private static Event unsealed(Event event) {
    return switch (event) {
      case Event.StageCompleted e ->
          new Event.StageCompleted(
              e.stage(), e.on(), e.outcome(), all(e), Map.of(), e.flags(), e.by());
      case Event.CompletionProposed e ->
          new Event.CompletionProposed(
              e.stage(), e.on(), e.outcome(), all(e), Map.of(), e.flags(), e.by());
      case Event.AnswersCorrected e ->
          new Event.AnswersCorrected(e.stage(), e.on(), all(e), Map.of(), e.flags(), e.reason());
      default -> event;
    };
  }

  private static Map<String, String> all(Event.Answered event) {
    Map<String, String> all = new HashMap<>(event.answers());
    all.putAll(event.sealed());
    return Map.copyOf(all);
  }

  /** Stages of a track as clocks know them. */
  List<TrackStore.StageRow> stages(long complaint, Track track) {
    return store.stages(complaint).getOrDefault(track.row().id(), List.of());
  }

  /** The day where the law of a track holds. */
  LocalDate today(Procedure procedure) {
    return LocalDate.ofInstant(clock.instant(), procedure.jurisdiction().zone());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
