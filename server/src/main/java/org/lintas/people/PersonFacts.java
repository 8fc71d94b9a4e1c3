package org.lintas.people;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;

/**
 * What other modules know of a person and show on the person's page, each only to whom it may.
 * Implemented by modules of higher tiers as beans.
 */
public interface PersonFacts {

  /** Sentence that heads the list, in the reader's language. */
  String title(Locale locale);

  /**
   * Lines about a person and all records merged into it.
   *
   * @param serials the person's record first
   */
  List<Fact> of(Caller caller, List<Long> serials, Locale locale);

  /**
   * One line.
   *
   * @param path of the page that says more; holds no personal data
   */
  record Fact(String words, String path) {}
}
