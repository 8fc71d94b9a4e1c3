package org.lintas.complaints.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * Help that goes with a case.
 *
 * @param kind word of a {@link Kind}
 * @param state word of a {@link State}
 * @param until day up to which it is promised: a bed until the trial; null for no end
 * @param words who, where, when
 */
public record Assignment(
    long id, String kind, String state, Instant at, @Nullable LocalDate until, String words) {

  /** What may be needed until a case ends. */
  public enum Kind {
    INTERPRETER,
    LAWYER,
    SHELTER,
    HEALTH,
    ESCORT;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Kind> of(String word) {
      return Word.find(Kind.class, word);
    }
  }

  /** How far it has come. */
  public enum State {
    REQUESTED,
    ASSIGNED,
    DONE,
    CANCELLED;

    public String word() {
      return Word.of(this);
    }

    public static Optional<State> of(String word) {
      return Word.find(State.class, word);
    }
  }
}
