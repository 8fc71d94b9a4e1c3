package org.lintas.complaints.admissions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * A request that one person may read the legal track of a complaint.
 *
 * @param reader name of the person, as it was when it was asked
 * @param readerRole role that the person held then
 * @param consentedAt when the complainant agreed, or null
 * @param stead the custodian who agreed in her stead, or null
 * @param openedAt from when on the person could read, or null
 * @param endedAt until when, or null
 * @param readings when the person opened it, oldest first
 */
public record Admission(
    long id,
    String reader,
    String readerRole,
    String purpose,
    Instant askedAt,
    State state,
    @Nullable Instant consentedAt,
    @Nullable Stead stead,
    @Nullable Instant openedAt,
    @Nullable Instant endedAt,
    List<Instant> readings) {

  /** How far it has come. */
  public enum State {
    /** Waits for the complainant. */
    ASKED,
    /** A custodian agreed in her stead; waits for a caseworker to give the key. */
    AGREED,
    /** The person can read. */
    OPEN,
    REFUSED,
    ENDED;

    public String word() {
      return Word.of(this);
    }

    boolean isAlive() {
      return this == ASKED || this == AGREED || this == OPEN;
    }
  }

  /** Somebody who agreed for her. */
  public record Stead(String custodian, String reason, Instant at) {}

  public boolean awaitsHer() {
    return state == State.ASKED;
  }

  /** Whether there is a consent to take back, hers or one in her stead. */
  public boolean mayUndo() {
    return state == State.AGREED || state == State.OPEN;
  }

  /** Whether the key waits for a caseworker's hand. */
  public boolean mayGive() {
    return state == State.AGREED;
  }

  public boolean isAlive() {
    return state.isAlive();
  }
}
