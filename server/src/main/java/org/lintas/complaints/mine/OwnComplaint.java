package org.lintas.complaints.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint stands in the clear.
 *
 * @param state {@code filed}, {@code acknowledged}, {@code in-progress}, {@code closed}, {@code
 *     disputed}, {@code withdrawn}
 * @param acknowledgeBy until when somebody must have looked at it
 * @param answerBy until when an answer is owed, or null when none is
 * @param retentionUntil last day before its keys are destroyed; null while it is open
 */
public record OwnComplaint(
    long id,
    String number,
    String channel,
    List<String> kinds,
    String state,
    LocalDate filedOn,
    @Nullable Instant acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant answerBy,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate retentionUntil) {

  public boolean isWithdrawn() {
    return state.equals("withdrawn");
  }

  public boolean isClosed() {
    return state.equals("closed") || isWithdrawn();
  }
}
