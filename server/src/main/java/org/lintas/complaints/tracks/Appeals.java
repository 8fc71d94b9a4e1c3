package org.lintas.complaints.tracks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The complainant's door to decisions against her: she reads why, and appeals. The stage opens
 * again for somebody who did not refuse it.
 */
@Component
public class Appeals {

  private final TrackBook book;
  private final Vault vault;
  private final AllOrNothing allOrNothing;

  Appeals(TrackBook book, Vault vault, AllOrNothing allOrNothing) {
    this.book = book;
    this.vault = vault;
    this.allOrNothing = allOrNothing;
  }

  /** A track that ended against her. */
  public record Refusal(long track, String title, String stage, String reason) {}

  public List<Refusal> of(Receipts.Opened opened, Locale locale) {
    Keys keys = opened.keys();
    return vault.entitled(keys, opened.complaint(), Compartment.TRACK)
        ? book.read(keys, opened.complaint()).stream()
            .flatMap(track -> refusal(track, locale).stream())
            .toList()
        : List.of();
  }

  private static Optional<Refusal> refusal(Track track, Locale locale) {
    return track
        .refused()
        .map(at ->
            new Refusal(
                track.row().id(),
                Words.text(track.procedure(), "procedure.title", locale),
                Words.text(
                    track.procedure(),
                    "stage." + track.refusedStage().orElseThrow().name() + ".title",
                    locale),
                Objects.requireNonNullElse(at.reason(), "")));
  }

  /** Appeals; the engine asks for a reason. */
  public Result<Long> appeal(Receipts.Opened opened, long id, String why) {
    return allOrNothing.get(() ->
        book.find(opened.keys(), opened.complaint(), id)
            .map(track -> appeal(opened, track, why))
            .orElseGet(Result.Missing::new));
  }

  private Result<Long> appeal(Receipts.Opened opened, Track track, String why) {
    // she holds no office: she is heard through whoever took her complaint up
    Actor she = new Actor(opened.keys().signature(), Set.of(track.procedure().first().by()));
    return appeal(
        book, new TrackBook.Hand(opened.keys(), opened.complaint(), "appeal"), track, she, why);
  }

  /** By whomever: herself, or her desk for her. */
  static Result<Long> appeal(
      TrackBook book, TrackBook.Hand hand, Track track, Actor by, String why) {
    Stage stage = track.refusedStage().orElse(null);
    if (stage == null) {
      return new Result.Refused<>(List.of(new Reason("nothing-to-appeal", null, Map.of())));
    }
    var today = book.today(track.procedure());
    Action action = new Action.Appeal(by, today, stage.name(), why);
    return switch (Engine.decide(track.procedure(), track.state(), action, today)) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted ->
          book.write(hand, track, accepted, stage.name(), book.now())
              ? new Result.Done<>(track.row().id())
              : new Result.Stale<>();
    };
  }
}
