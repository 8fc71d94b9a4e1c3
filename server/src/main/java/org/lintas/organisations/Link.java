package org.lintas.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation that has something in common with one, with all that says so.
 *
 * @param evidence strongest first
 */
public record Link(Organisation other, List<Evidence> evidence) {

  /** What two organisations have in common. */
  public enum Kind {
    /** One natural person behind both: one record, one document, or declared the same. */
    PERSON,
    ACCOUNT,
    PHONE,
    ADDRESS,
    /** Persons behind them whose names and births are alike. */
    PERSON_ALIKE,
    /** One bears, or once bore, a name that is easily taken for the other's. */
    NAME
  }

  /**
   * One thing in common.
   *
   * @param here as it reads here: a name, a telephone; empty for an account, which nobody may read
   * @param there as it reads with the other
   * @param likeness 0 to 1, 1 is the same
   * @param personHere the person behind this one, or null where none is concerned
   * @param personThere the person behind the other
   */
  public record Evidence(
      Kind kind,
      String here,
      String there,
      double likeness,
      @Nullable Long personHere,
      @Nullable Long personThere) {}
}
