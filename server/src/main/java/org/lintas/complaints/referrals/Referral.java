package org.lintas.complaints.referrals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * A case on its way to another channel.
 *
 * @param from code of the channel that holds it
 * @param to code of the channel that is asked
 * @param why as the complainant reads it; empty for a reader without a key
 * @param refusal code of the receiver's reason, or null
 */
public record Referral(
    long id,
    long complaint,
    String from,
    String to,
    Way way,
    State state,
    String why,
    Moments moments,
    @Nullable String refusal) {

  /** Whether it leaves its first channel. */
  public enum Way {
    TRANSFER,
    SHARE;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Way> of(String word) {
      return Word.find(Way.class, word);
    }
  }

  /** How far it has come. */
  public enum State {
    /** Waits for the complainant. */
    ASKED,
    /** She consented; waits for the receiver. */
    OFFERED,
    /** Waits for the sender to hand over. */
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    DONE;

    public String word() {
      return Word.of(this);
    }
  }

  /**
   * When each thing happened.
   *
   * @param answerBy until when the receiver should answer
   */
  public record Moments(
      Instant asked,
      @Nullable Instant consented,
      @Nullable Instant answerBy,
      @Nullable Instant answered,
      @Nullable Instant done) {}

  public Instant askedAt() {
    return moments.asked();
  }

  public @Nullable Instant consentedAt() {
    return moments.consented();
  }

  public @Nullable Instant answeredAt() {
    return moments.answered();
  }

  public @Nullable Instant doneAt() {
    return moments.done();
  }

  public boolean awaitsHer() {
    return state == State.ASKED;
  }

  /** Whether it waits for its sender. */
  public boolean mayHandOver() {
    return state == State.ACCEPTED;
  }

  /** Whether it can be taken back. */
  public boolean mayWithdraw() {
    return switch (state) {
      case ASKED, OFFERED, ACCEPTED -> true;
      case DONE -> way == Way.SHARE;
      case REFUSED, WITHDRAWN -> false;
    };
  }

  Referral consented(Instant now, Instant answerBy) {
    return with(State.OFFERED, new Moments(moments.asked(), now, answerBy, null, null), null);
  }

  Referral answered(Instant now, State answer, @Nullable String reason) {
    return with(
        answer,
        new Moments(moments.asked(), moments.consented(), moments.answerBy(), now, null),
        reason);
  }

  Referral done(Instant now) {
    return with(
        State.DONE,
        new Moments(
            moments.asked(), moments.consented(), moments.answerBy(), moments.answered(), now),
        refusal);
  }

  Referral ended(State how) {
    return with(how, moments, refusal);
  }

  private Referral with(State now, Moments times, @Nullable String reason) {
    return new Referral(id, complaint, from, to, way, now, why, times, reason);
  }
}
