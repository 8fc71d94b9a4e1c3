package org.lintas.complaints.tracks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the steps of tracks. The engine decides; who may act is a role of the member. The node's
 * own clock holds no key, so a stage that lapses is closed by the first member who opens the
 * complaint after its moment, as of that moment.
 */
@Component
public class TrackDeeds {
  private static final Actor CLOCK = new Actor(Engine.CLOCK, Set.of(Engine.CLOCK));

  private final TrackStore store;
  private final TrackSteps steps;
  private final Procedures procedures;
  private final Respondents respondents;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TrackDeeds(
      TrackStore store,
      TrackSteps steps,
      Procedures procedures,
      Respondents respondents,
      @Qualifier("complaints") TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.procedures = procedures;
    this.respondents = respondents;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What a member says of a stage. */
  public record Told(LocalDate on, @Nullable String outcome, Map<String, String> answers) {}

  /** Definitions of tracks that a member may begin here. */
  public List<Published> offered(OpenedCase opened) {
    return procedures.tracks(opened.officer()).stream()
        .filter(each -> opened.roles().contains(each.procedure().first().by()))
        .toList();
  }

  /** The newest definition of a track. */
  public Optional<Published> offered(OpenedCase opened, String track) {
    return offered(opened).stream()
        .filter(each -> each.procedure().name().name().equals(track))
        .findFirst();
  }

  /** All tracks of a complaint, the oldest first; what has lapsed since is closed first. */
  public List<Track> all(OpenedCase opened) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<Track> tracks = read(opened);
          boolean lapsed = false;
          for (Track track : tracks) {
            lapsed |= lapse(opened, track);
          }
          return lapsed ? read(opened) : tracks;
        }));
  }

  public Optional<Track> find(OpenedCase opened, long track) {
    return all(opened).stream().filter(each -> each.row().id() == track).findFirst();
  }

  private List<Track> read(OpenedCase opened) {
    Map<Long, List<Event>> events = steps.read(opened);
    List<Track> tracks = new ArrayList<>();
    for (TrackStore.Row row : store.of(opened.id())) {
      Procedure procedure = procedures.get(opened.officer(), row.definition()).procedure();
      List<Event> happened = events.getOrDefault(row.id(), List.of());
      tracks.add(new Track(row, procedure, happened, CaseState.NONE.applyAll(happened)));
    }
    return List.copyOf(tracks);
  }

  /** Begins a track by doing its first stage. */
  public Result<Long> begin(OpenedCase opened, String name, Told told) {
    Published published = offered(opened, name).orElse(null);
    if (published == null) {
      return new Result.Missing<>();
    }
    Procedure procedure = published.procedure();
    Action start =
        new Action.Start(actor(opened), told.on(), told.outcome(), told.answers(), List.of());
    return decided(
        opened,
        procedure,
        procedure.first(),
        CaseState.NONE,
        start,
        told,
        (accepted, now) -> {
          long id = RandomIds.next();
          store.add(id, opened.id(), name, published.id(), now);
          TrackStore.Row row = new TrackStore.Row(id, name, published.id(), "open", 0);
          write(opened, new Track(row, procedure, List.of(), CaseState.NONE), accepted, now);
          steps.note(opened, name, procedure.first().name(), "begin");
          return new Result.Done<>(id);
        });
  }

  /** Does a stage. */
  public Result<Long> complete(OpenedCase opened, long id, String stage, Told told) {
    return find(opened, id)
        .flatMap(
            track -> track.procedure().findStage(stage).map(at -> done(opened, track, at, told)))
        .orElseGet(Result.Missing::new);
  }

  private Result<Long> done(OpenedCase opened, Track track, Stage stage, Told told) {
    Action action =
        new Action.Complete(
            actor(opened), told.on(), stage.name(), told.outcome(), told.answers(), List.of());
    return decided(
        opened,
        track.procedure(),
        stage,
        track.state(),
        action,
        told,
        (accepted, now) -> {
          if (!write(opened, track, accepted, now)) {
            return new Result.Stale<>();
          }
          steps.note(opened, track.row().name(), stage.name(), "complete");
          return new Result.Done<>(track.row().id());
        });
  }

  /** Gives a track up. */
  public Result<Long> withdraw(OpenedCase opened, long id, String reason) {
    Track track = find(opened, id).orElse(null);
    if (track == null) {
      return new Result.Missing<>();
    }
    if (reason.isBlank()) {
      return new Result.Refused<>(List.of(new Reason("reason-required", "reason", Map.of())));
    }
    LocalDate today = today(track.procedure());
    Action action = new Action.Withdraw(actor(opened), today, reason);
    return switch (Engine.decide(track.procedure(), track.state(), action, today)) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted ->
          committed(() -> {
            if (!write(opened, track, accepted, now())) {
              return new Result.Stale<>();
            }
            steps.note(opened, track.row().name(), "all", "withdraw");
            return new Result.Done<>(id);
          });
    };
  }

  private interface Keeping {
    Result<Long> keep(Decision.Accepted accepted, Instant now);
  }

  private Result<Long> decided(
      OpenedCase opened,
      Procedure procedure,
      Stage stage,
      CaseState state,
      Action action,
      Told told,
      Keeping keeping) {
    List<Reason> unknown = respondents.unknown(opened, stage, told.answers());
    return switch (Engine.decide(procedure, state, action, today(procedure))) {
      case Decision.Refused refused -> {
        List<Reason> all = new ArrayList<>(refused.reasons());
        all.addAll(unknown);
        yield new Result.Refused<>(List.copyOf(all));
      }
      case Decision.Accepted accepted ->
          unknown.isEmpty()
              ? committed(() -> keeping.keep(accepted, now()))
              : new Result.Refused<>(unknown);
    };
  }

  private Result<Long> committed(Supplier<Result<Long>> change) {
    return Objects.requireNonNull(transaction.execute(status -> change.get()));
  }

  /** Closes what the clock would have closed, one stage after another. */
  private boolean lapse(OpenedCase opened, Track track) {
    boolean lapsed = false;
    Track at = track;
    for (Optional<TrackStore.StageRow> due = due(opened, at); due.isPresent(); ) {
      Instant moment = Objects.requireNonNull(due.get().dueAt());
      LocalDate day = LocalDate.ofInstant(moment, at.procedure().jurisdiction().zone());
      Action lapse = new Action.Lapse(CLOCK, day, due.get().stage());
      if (!(Engine.decide(at.procedure(), at.state(), lapse, day) instanceof Decision.Accepted yes)
          || !write(opened, at, yes, moment)) {
        return lapsed;
      }
      steps.note(opened, at.row().name(), due.get().stage(), "lapse");
      lapsed = true;
      long id = at.row().id();
      at = read(opened).stream().filter(each -> each.row().id() == id).findFirst().orElseThrow();
      due = due(opened, at);
    }
    return lapsed;
  }

  private Optional<TrackStore.StageRow> due(OpenedCase opened, Track track) {
    if (track.state().status() != CaseState.Status.OPEN) {
      return Optional.empty();
    }
    Instant now = now();
    return store.stages(opened.id()).getOrDefault(track.row().id(), List.of()).stream()
        .filter(row -> row.doneAt() == null && row.dueAt() != null && row.dueAt().isBefore(now))
        .filter(row ->
            track
                .procedure()
                .findStage(row.stage())
                .filter(stage -> stage.onLapse() != null)
                .isPresent())
        .findFirst();
  }

  private boolean write(OpenedCase opened, Track track, Decision.Accepted accepted, Instant at) {
    String standing =
        accepted.next().status() == CaseState.Status.NONE
            ? "open"
            : accepted.next().status().name().toLowerCase(Locale.ROOT);
    if (!store.step(track.row(), standing, at)) {
      return false;
    }
    List<Event> events = unsealed(accepted.events());
    steps.add(opened, track.row().id(), events);
    StageMoments moments = StageMoments.of(track.procedure(), events, at);
    moments.opened().forEach(row -> store.open(track.row().id(), row));
    store.close(track.row().id(), moments.over(), at);
    Track next = new Track(track.row(), track.procedure(), events, accepted.next());
    store.stands(
        opened.id(),
        next.current().map(stage -> track.row().name() + "/" + stage.name()).orElse(null));
    return true;
  }

  /** The whole track is sealed: answers that a definition keeps private need no second seal. */
  private static List<Event> unsealed(List<Event> events) {
    List<Event> open = new ArrayList<>();
    for (Event event : events) {
      open.add(
          switch (event) {
            case Event.StageCompleted e when !e.sealed().isEmpty() ->
                new Event.StageCompleted(
                    e.stage(),
                    e.on(),
                    e.outcome(),
                    joined(e.answers(), e.sealed()),
                    Map.of(),
                    e.flags(),
                    e.by());
            case Event.CompletionProposed e when !e.sealed().isEmpty() ->
                new Event.CompletionProposed(
                    e.stage(),
                    e.on(),
                    e.outcome(),
                    joined(e.answers(), e.sealed()),
                    Map.of(),
                    e.flags(),
                    e.by());
            default -> event;
          });
    }
    return List.copyOf(open);
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(one);
    all.putAll(other);
    return Map.copyOf(all);
  }

  private static Actor actor(OpenedCase opened) {
    return new Actor(opened.officer().signature(), opened.roles());
  }

  /** The day where the law of the track holds. */
  public LocalDate today(Procedure procedure) {
    return LocalDate.ofInstant(clock.instant(), procedure.jurisdiction().zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether a stage waits for the member. */
  public static boolean mayDo(OpenedCase opened, Track track, Stage stage) {
    return opened.roles().contains(stage.by()) && track.current().filter(stage::equals).isPresent();
  }
}
