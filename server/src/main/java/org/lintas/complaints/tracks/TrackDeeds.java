package org.lintas.complaints.tracks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Members;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Possible;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * Takes the steps of tracks. The engine decides; who may act is a role of the member. The node's
 * own clock holds no key, so a stage that lapses is closed by the first member who opens the
 * complaint after its moment, as of that moment.
 */
@Component
public class TrackDeeds {
  private static final Actor CLOCK = new Actor(Engine.CLOCK, Set.of(Engine.CLOCK));

  private final TrackBook book;
  private final Procedures procedures;
  private final Respondents respondents;
  private final Members members;
  private final AllOrNothing allOrNothing;

  TrackDeeds(
      TrackBook book,
      Procedures procedures,
      Respondents respondents,
      Members members,
      AllOrNothing allOrNothing) {
    this.book = book;
    this.procedures = procedures;
    this.respondents = respondents;
    this.members = members;
    this.allOrNothing = allOrNothing;
  }

  /** What a member says of a stage. */
  public record Told(LocalDate on, @Nullable String outcome, Map<String, String> answers) {}

  /** Definitions of tracks that a member may begin here. */
  public List<Published> offered(OpenedCase opened) {
    return opened.withdrawn()
        ? List.of()
        : procedures.tracks(opened.officer()).stream()
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
    return allOrNothing.get(() -> {
      List<Track> tracks = book.read(opened.keys(), opened.id());
      boolean lapsed = false;
      for (Track track : tracks) {
        lapsed |= lapse(opened, track);
      }
      return lapsed ? book.read(opened.keys(), opened.id()) : tracks;
    });
  }

  public Optional<Track> find(OpenedCase opened, long track) {
    return all(opened).stream().filter(each -> each.row().id() == track).findFirst();
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
    List<Reason> unknown = new ArrayList<>(withdrawn(opened));
    unknown.addAll(respondents.unknown(opened, procedure.first(), told.answers()));
    return decided(
        procedure,
        CaseState.NONE,
        start,
        unknown,
        accepted -> {
          Instant now = book.now();
          long id = RandomIds.next();
          Track track = book.begin(id, opened.id(), published.id(), procedure, now);
          book.write(hand(opened, "begin"), track, accepted, procedure.first().name(), now);
          return new Result.Done<>(id);
        });
  }

  /** Does a stage. */
  public Result<Long> complete(OpenedCase opened, long id, String stage, Told told) {
    Action action =
        new Action.Complete(
            actor(opened), told.on(), stage, told.outcome(), told.answers(), List.of());
    return take(opened, id, stage, "complete", told.answers(), track -> action);
  }

  /** Decides a stage against whoever complained; the track ends unless that is appealed. */
  public Result<Long> refuse(OpenedCase opened, long id, String stage, String reason) {
    return take(
        opened,
        id,
        stage,
        "refuse",
        Map.of(),
        track -> new Action.Refuse(actor(opened), book.today(track.procedure()), stage, reason));
  }

  /** Puts other answers into the place of those of a stage that is done; both are kept. */
  public Result<Long> correct(
      OpenedCase opened, long id, String stage, Map<String, String> answers, String reason) {
    Optional<Track> found = find(opened, id);
    Optional<StageState> done =
        found.flatMap(each -> each.state().findStage(stage)).filter(TrackDeeds::isDone);
    if (done.isPresent() && !isHis(opened, found.orElseThrow(), stage, done.get().by())) {
      return new Result.Refused<>(List.of(new Reason("not-yours", null, Map.of())));
    }
    return take(
        opened,
        id,
        stage,
        "correct",
        answers,
        track ->
            new Action.Correct(
                actor(opened), book.today(track.procedure()), stage, answers, reason));
  }

  /** Appeals a refusal on behalf of whoever complained. */
  public Result<Long> appeal(OpenedCase opened, long id, String reason) {
    Track track = find(opened, id).orElse(null);
    if (track == null || !opened.roles().contains(Members.CASEWORKER)) {
      return new Result.Missing<>();
    }
    return opened.withdrawn()
        ? new Result.Refused<>(withdrawn(opened))
        : allOrNothing.get(
            () -> Appeals.appeal(book, hand(opened, "appeal"), track, actor(opened), reason));
  }

  /** Gives a track up: whoever begins such a track, not everybody who has a stage of it. */
  public Result<Long> withdraw(OpenedCase opened, long id, String reason) {
    Track track = find(opened, id).orElse(null);
    if (track != null && !begins(opened, track)) {
      Map<String, String> whose = Map.of("role", track.procedure().first().by());
      return new Result.Refused<>(List.of(new Reason("wrong-role", null, whose)));
    }
    if (reason.isBlank()) {
      return new Result.Refused<>(List.of(new Reason("reason-required", "reason", Map.of())));
    }
    return take(
        opened,
        id,
        "all",
        "withdraw",
        Map.of(),
        open -> new Action.Withdraw(actor(opened), book.today(open.procedure()), reason));
  }

  private static boolean begins(OpenedCase opened, Track track) {
    return opened.roles().contains(track.procedure().first().by());
  }

  /** Whether the member may give a track up. */
  public static boolean mayGiveUp(OpenedCase opened, Track track) {
    return track.state().status() == CaseState.Status.OPEN
        && !opened.withdrawn()
        && begins(opened, track);
  }

  private interface Asking {
    Action of(Track track);
  }

  private interface Keeping {
    Result<Long> keep(Decision.Accepted accepted);
  }

  private Result<Long> take(
      OpenedCase opened,
      long id,
      String stage,
      String step,
      Map<String, String> answers,
      Asking asking) {
    Track track = find(opened, id).orElse(null);
    if (track == null || !opened.holds(OpenedCase.WRITING)) {
      return new Result.Missing<>();
    }
    List<Reason> unknown = new ArrayList<>(withdrawn(opened));
    track
        .procedure()
        .findStage(stage)
        .ifPresent(at -> unknown.addAll(respondents.unknown(opened, at, answers)));
    return decided(
        track.procedure(),
        track.state(),
        asking.of(track),
        unknown,
        accepted ->
            book.write(hand(opened, step), track, accepted, stage, book.now())
                ? new Result.Done<>(id)
                : new Result.Stale<>());
  }

  /** Nobody works on what was taken back. */
  static List<Reason> withdrawn(OpenedCase opened) {
    return opened.withdrawn()
        ? List.of(new Reason("complaint-withdrawn", null, Map.of()))
        : List.of();
  }

  private Result<Long> decided(
      Procedure procedure, CaseState state, Action action, List<Reason> unknown, Keeping keeping) {
    return switch (Engine.decide(procedure, state, action, book.today(procedure))) {
      case Decision.Refused refused -> {
        List<Reason> all = new ArrayList<>(refused.reasons());
        all.addAll(unknown);
        yield new Result.Refused<>(List.copyOf(all));
      }
      case Decision.Accepted accepted ->
          unknown.isEmpty()
              ? allOrNothing.get(() -> keeping.keep(accepted))
              : new Result.Refused<>(unknown);
    };
  }

  /** Closes what the clock would have closed, one stage after another. */
  private boolean lapse(OpenedCase opened, Track track) {
    boolean lapsed = false;
    Track at = track;
    for (Optional<TrackStore.StageRow> due = due(opened, at); due.isPresent(); ) {
      Instant moment = Objects.requireNonNull(due.get().dueAt());
      String stage = due.get().stage();
      LocalDate day = LocalDate.ofInstant(moment, at.procedure().jurisdiction().zone());
      Action lapse = new Action.Lapse(CLOCK, day, stage);
      if (!(Engine.decide(at.procedure(), at.state(), lapse, day) instanceof Decision.Accepted yes)
          || !book.write(hand(opened, "lapse"), at, yes, stage, moment)) {
        return lapsed;
      }
      lapsed = true;
      at = book.find(opened.keys(), opened.id(), at.row().id()).orElseThrow();
      due = due(opened, at);
    }
    return lapsed;
  }

  private Optional<TrackStore.StageRow> due(OpenedCase opened, Track track) {
    if (opened.withdrawn() || track.state().status() != CaseState.Status.OPEN) {
      return Optional.empty();
    }
    Instant now = book.now();
    return book.stages(opened.id(), track).stream()
        .filter(row -> row.doneAt() == null && row.dueAt() != null && row.dueAt().isBefore(now))
        .filter(row ->
            track
                .procedure()
                .findStage(row.stage())
                .filter(stage -> stage.onLapse() != null)
                .isPresent())
        .findFirst();
  }

  private static TrackBook.Hand hand(OpenedCase opened, String step) {
    return new TrackBook.Hand(opened.keys(), opened.id(), step);
  }

  private static Actor actor(OpenedCase opened) {
    return new Actor(opened.officer().signature(), opened.roles());
  }

  /** The day where the law of the track holds. */
  public LocalDate today(Procedure procedure) {
    return book.today(procedure);
  }

  /** Whether a stage waits for the member; who refused it does not decide on the appeal. */
  public static boolean mayDo(OpenedCase opened, Track track, Stage stage) {
    boolean barred =
        track
            .state()
            .findStage(stage.name())
            .filter(at -> at.barred().contains(opened.officer().signature()))
            .isPresent();
    return opened.roles().contains(stage.by())
        && !opened.withdrawn()
        && !barred
        && track.current().filter(stage::equals).isPresent();
  }

  /**
   * Whether the member may correct the answers of a stage: whoever did it, or a colleague once that
   * person works here no more.
   */
  public boolean mayCorrect(OpenedCase opened, Track track, Stage stage) {
    boolean possible =
        Possible.of(track.procedure(), track.state(), actor(opened)).stream()
            .anyMatch(
                each -> each.kind() == Possible.Kind.CORRECT && stage.name().equals(each.stage()));
    String by = track.state().findStage(stage.name()).map(StageState::by).orElse(null);
    return possible && !opened.withdrawn() && isHis(opened, track, stage.name(), by);
  }

  private static boolean isDone(StageState at) {
    return at.progress() == CaseState.Progress.COMPLETED;
  }

  private boolean isHis(OpenedCase opened, Track track, String stage, @Nullable String by) {
    return opened.officer().signature().equals(by)
        || track
            .procedure()
            .findStage(stage)
            .filter(at ->
                members.of(opened.channel(), at.by()).stream()
                    .noneMatch(each -> each.name().equals(by)))
            .isPresent();
  }

  /** Whether the member may appeal for whoever complained. */
  public static boolean mayAppeal(OpenedCase opened, Track track) {
    return track.refusedStage().isPresent()
        && !opened.withdrawn()
        && opened.roles().contains(Members.CASEWORKER);
  }
}
