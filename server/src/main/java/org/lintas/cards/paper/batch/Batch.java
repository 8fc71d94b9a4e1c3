package org.lintas.cards.paper.batch;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * A file of cards.
 *
 * @param language on the cards
 * @param total cards that were chosen
 * @param done cards drawn or left out
 * @param skipped left out because they were no longer valid
 * @param more cards that matched too, beyond what one file holds
 */
public record Batch(
    long id,
    String orderedBy,
    Instant orderedAt,
    @Nullable Instant endedAt,
    Locale language,
    State state,
    int total,
    int done,
    int skipped,
    int more) {

  /** How far it is. */
  public enum State {
    WAITING,
    WORKING,
    DONE,
    CANCELLED,
    FAILED,
    /** It was ready, and is gone. */
    DELETED;

    public String word() {
      return Word.of(this);
    }
  }

  public boolean atWork() {
    return state == State.WAITING || state == State.WORKING;
  }
}
