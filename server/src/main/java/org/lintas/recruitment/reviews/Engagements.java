package org.lintas.recruitment.reviews;

import java.util.Set;
import org.lintas.casework.OwnCase;

/**
 * Knows which agencies brought the subject of a case to work. A bean of every part of recruitment
 * that holds such a link.
 */
public interface Engagements {

  /**
   * Serials of agencies.
   *
   * @param own a worker's case, as she found it
   */
  Set<Long> agencies(OwnCase own);
}
