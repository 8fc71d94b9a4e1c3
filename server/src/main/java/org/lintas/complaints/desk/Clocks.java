package org.lintas.complaints.desk;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channels;
import org.springframework.stereotype.Component;

/** What the desk owes a complainant, and until when. */
@Component
public class Clocks {

  private final DocketStore store;
  private final Channels channels;
  private final Clock clock;

  Clocks(DocketStore store, Channels channels, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * The moments of one complaint.
   *
   * @param due until when the next thing is owed; null when nothing is
   * @param answeredAt null while an answer is owed
   */
  public record Times(
      @Nullable Instant due,
      @Nullable Instant acknowledgeBy,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant answerBy,
      @Nullable Instant answeredAt,
      @Nullable Instant dispatchBy,
      @Nullable Instant dispatchedAt) {

    /** What is owed first: {@code acknowledge}, {@code dispatch}, {@code answer} or nothing. */
    public String owed() {
      if (due == null) {
        return "nothing";
      }
      if (due.equals(dispatchBy) && dispatchedAt == null) {
        return "dispatch";
      }
      return due.equals(acknowledgeBy) && acknowledgedAt == null ? "acknowledge" : "answer";
    }

    /** She was told that a person has read it; the first time counts. */
    Times acknowledged(Instant now) {
      Instant first = acknowledgedAt == null ? now : acknowledgedAt;
      return new Times(due, acknowledgeBy, first, answerBy, answeredAt, dispatchBy, dispatchedAt);
    }

    Times answered(Instant now) {
      return new Times(due, acknowledgeBy, acknowledgedAt, answerBy, now, dispatchBy, dispatchedAt);
    }

    Times owing(Instant until) {
      return new Times(due, acknowledgeBy, acknowledgedAt, until, null, dispatchBy, dispatchedAt);
    }

    Times dispatching(@Nullable Instant by, @Nullable Instant at) {
      return new Times(due, acknowledgeBy, acknowledgedAt, answerBy, answeredAt, by, at);
    }

    /** As if it were filed now. */
    Times anew(Instant toAcknowledge, Instant toAnswer) {
      return new Times(due, toAcknowledge, null, toAnswer, null, dispatchBy, dispatchedAt);
    }
  }

  /**
   * The complainant wrote, or added something: an answer is owed again, also where the desk had
   * closed. Belongs into a transaction.
   */
  public void heard(long complaint) {
    store
        .lock(complaint)
        .flatMap(docket ->
            channels
                .find(docket.channel())
                .map(channel -> Moves.heard(docket, channel.answerBy(clock.instant()))))
        .ifPresent(store::change);
  }
}
