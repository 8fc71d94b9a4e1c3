package org.lintas.recruitment.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;

/**
 * An entry of the watch list.
 *
 * @param serial subject of its journal entries
 * @param version how often it has changed, from 1
 * @param claim what is said
 * @param entered when, and by whose signature
 * @param replyBy last day of the term in which its subject may answer before it is published
 * @param publishedOn day from which the public reads it, or null
 * @param publishedAt moment of that
 * @param visit joint inspection that it led to, or null
 */
public record WatchEntry(
    int serial,
    int version,
    Claim claim,
    Entered entered,
    LocalDate replyBy,
    WatchState state,
    @Nullable Reply reply,
    @Nullable Instant publishedAt,
    @Nullable Ending ending,
    @Nullable Visit visit) {

  /** When and by whom it was entered. */
  public record Entered(Instant at, String by) {}

  /** When and why it was settled or withdrawn. */
  public record Ending(Instant at, String reason) {}

  static WatchEntry begun(Claim claim, Entered entered, LocalDate replyBy) {
    return new WatchEntry(0, 1, claim, entered, replyBy, WatchState.TOLD, null, null, null, null);
  }

  WatchEntry numbered(int assigned) {
    return new WatchEntry(
        assigned, version, claim, entered, replyBy, state, reply, publishedAt, ending, visit);
  }

  WatchEntry replied(Reply given) {
    return new WatchEntry(
        serial, version + 1, claim, entered, replyBy, state, given, publishedAt, ending, visit);
  }

  WatchEntry published(Instant at) {
    return new WatchEntry(
        serial,
        version + 1,
        claim,
        entered,
        replyBy,
        WatchState.PUBLISHED,
        reply,
        at,
        ending,
        visit);
  }

  WatchEntry ended(WatchState how, Ending why) {
    return new WatchEntry(
        serial, version + 1, claim, entered, replyBy, how, reply, publishedAt, why, visit);
  }

  WatchEntry visited(Visit now) {
    return new WatchEntry(
        serial, version + 1, claim, entered, replyBy, state, reply, publishedAt, ending, now);
  }

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.WATCH, serial);
  }

  /** All that its row says, as it is journalled. */
  Map<String, String> said() {
    Said said =
        new Said()
            .with("version", version)
            .with("organisation", claim.organisation())
            .with("matter", claim.matter())
            .with("grade", claim.grade())
            .with("since", claim.since())
            .with("until", claim.until())
            .with("workers", claim.workers())
            .withHashOf("facts", claim.facts())
            .with("enteredAt", entered.at())
            .with("enteredBy", entered.by())
            .with("replyBy", replyBy)
            .with("state", state)
            .with("publishedAt", publishedAt);
    if (reply != null) {
      said.with("repliedAt", reply.at())
          .with("repliedBy", reply.by())
          .with("byLetter", reply.byLetter())
          .withHashOf("reply", reply.text());
    }
    if (ending != null) {
      said.with("endedAt", ending.at()).withHashOf("ending", ending.reason());
    }
    if (visit != null) {
      said.with("visit", visit.state())
          .with("visitOn", visit.on())
          .withHashOf("visitSaid", visit.said());
    }
    return said.all();
  }
}
