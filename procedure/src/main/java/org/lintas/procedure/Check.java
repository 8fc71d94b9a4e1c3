package org.lintas.procedure;

/**
 * A named rule over a stage's answers. {@code refuse-unless} must hold; {@code flag-when} marks.
 */
public record Check(String name, Kind kind, Rule rule) {

  /** Closed vocabulary of checks. */
  public enum Kind {
    REFUSE_UNLESS,
    FLAG_WHEN
  }
}
