package org.lintas.cards.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card as the tables have it.
 *
 * @param entry seq of the case's journal entry that issued it
 * @param replaces serial of the card of which this is the copy
 * @param remindOn day of its first reminder
 * @param cose null once its case is as if it had never begun
 */
public record CardRow(
    long serial,
    long caseSerial,
    int entry,
    long subject,
    int procedure,
    String stage,
    String kind,
    int office,
    Instant issuedAt,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate remindOn,
    CardState state,
    int version,
    @Nullable Long replaces,
    @Nullable Long replacedBy,
    @Nullable Long renewedBy,
    byte @Nullable [] cose) {

  /** {@code valid}, {@code suspended}, {@code revoked} or {@code expired}. */
  public String status(LocalDate today) {
    boolean expired = expiresOn != null && expiresOn.isBefore(today);
    return state != CardState.REVOKED && expired ? "expired" : state.word();
  }

  /** As it goes into the table. */
  public CardRow signed(byte[] bytes) {
    return new CardRow(
        serial,
        caseSerial,
        entry,
        subject,
        procedure,
        stage,
        kind,
        office,
        issuedAt,
        issuedOn,
        expiresOn,
        remindOn,
        state,
        version,
        replaces,
        replacedBy,
        renewedBy,
        bytes);
  }

  /** A card with another number in its place, not signed yet. */
  public CardRow copy(long other, Instant at) {
    return new CardRow(
        other,
        caseSerial,
        entry,
        subject,
        procedure,
        stage,
        kind,
        office,
        at,
        issuedOn,
        expiresOn,
        remindOn,
        CardState.VALID,
        1,
        serial,
        null,
        renewedBy,
        null);
  }

  /** Personal: names the serial alone. */
  @Override
  public String toString() {
    return "card " + serial;
  }
}
