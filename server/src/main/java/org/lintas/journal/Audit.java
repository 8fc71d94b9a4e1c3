package org.lintas.journal;

import java.util.List;

/**
 * Compares what a module holds in its tables with what the journal says. A module that keeps state
 * implements one for its chain as a bean. All calls of one verification run in one read-only
 * transaction that sees a single moment.
 */
public interface Audit {

  /** The chain whose entries are compared. */
  Entry.Chain chain();

  /**
   * Compares some subjects, by one statement for all of them.
   *
   * @param subjects in rising order, each with all its entries; at most some hundreds
   * @return what does not fit, the earliest first
   */
  List<Fault> compare(List<Subject> subjects);

  /** What the tables hold of which the journal knows nothing. Called once, after the last entry. */
  List<Fault> unknown();

  /** All that the journal says of one subject. */
  record Subject(long serial, List<Entry.Recorded> entries) {}
}
