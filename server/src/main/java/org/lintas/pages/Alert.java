package org.lintas.pages;

import java.util.List;
import org.lintas.access.Caller;

/**
 * What waits for somebody and is told on the home page, first of all. A module contributes it as a
 * bean; it says nothing to whom it does not concern.
 */
public interface Alert {

  /**
   * What waits for an officer now, each with where it is dealt with.
   *
   * @param page for words in the reader's language
   */
  List<Link> of(Caller.Officer officer, Page page);
}
