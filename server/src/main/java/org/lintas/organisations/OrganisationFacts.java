package org.lintas.organisations;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;

/**
 * What other modules know of an organisation and show on its page, each only to whom it may.
 * Implemented by modules of higher tiers as beans.
 */
public interface OrganisationFacts {

  /** Sentence that heads the list, in the reader's language. */
  String title(Locale locale);

  /** Lines about an organisation. */
  List<Fact> of(Caller caller, Organisation organisation, Locale locale);

  /**
   * One line.
   *
   * @param path of the page that says more
   */
  record Fact(String words, String path) {}
}
