package org.lintas.procedure;

import java.time.temporal.TemporalAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one role decides.
 *
 * @param by role that acts
 * @param after stages that must be over before this one opens; empty for a first stage
 * @param when condition under which the stage is needed; null means always
 * @param window days on which it may be done; null means any day
 * @param outcomes results to choose from; empty means the stage is simply done
 * @param deadline time from the opening of the stage until it is due: a {@link java.time.Period},
 *     or a {@link java.time.Duration} of whole hours; null means none
 * @param onLapse what happens when the deadline passes: {@code refuse}, {@code skip} or null, which
 *     only marks the case late
 * @param privateTo roles that may read the answers; empty means whoever may read the case
 * @param heldBy authority whose node runs the stage; null means this one
 */
public record Stage(
    String name,
    String by,
    List<String> after,
    @Nullable Rule when,
    @Nullable Window window,
    List<Field> form,
    List<Check> checks,
    List<Fee> fees,
    List<String> outcomes,
    Approval approval,
    @Nullable TemporalAmount deadline,
    @Nullable String onLapse,
    List<String> privateTo,
    boolean optional,
    boolean repeatable,
    @Nullable String heldBy,
    List<Effect> effects) {

  public boolean isPrivate() {
    return !privateTo.isEmpty();
  }
}
