package org.lintas.pages;

import org.jspecify.annotations.Nullable;

/**
 * One stage of a case on its track.
 *
 * @param note what is to be said about it: a date, a reason; null if nothing
 */
public record Step(String title, State state, @Nullable String note) {

  /** Where the case stands with a stage. */
  public enum State {
    DONE,
    CURRENT,
    NEXT,
    REFUSED,
    SKIPPED
  }
}
