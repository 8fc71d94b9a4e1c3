package org.lintas.complaints.screening.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * One step of the plan for a victim.
 *
 * @param who sees to it
 * @param until day by which it is to be done, or null
 */
public record PlanStep(
    long id, Pillar pillar, String what, String who, @Nullable LocalDate until, State state) {

  /** The four that the plan stands on. */
  public enum Pillar {
    PROTECTION,
    PROVISION,
    PARTNERSHIP,
    POLICY;

    public String code() {
      return Word.of(this);
    }

    public static Optional<Pillar> of(String code) {
      return Word.find(Pillar.class, code);
    }
  }

  /** How far it is. */
  public enum State {
    PLANNED,
    DONE,
    DROPPED;

    public String code() {
      return Word.of(this);
    }

    public static Optional<State> of(String code) {
      return Word.find(State.class, code);
    }
  }

  public PlanStep with(State next) {
    return new PlanStep(id, pillar, what, who, until, next);
  }
}
