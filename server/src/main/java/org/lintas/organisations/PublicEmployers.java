package org.lintas.organisations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Employers whom everybody may find, since something of them is public; the register shows no other
 * to a visitor, as many are households. Modules of higher tiers that publish it have one as a bean.
 */
public interface PublicEmployers {

  /** Those that words may mean, in any script or spelling, best first. */
  List<Listed> search(String words, int most);

  /** The one of a number. */
  Optional<Listed> find(String number);

  /**
   * All that is told of one here.
   *
   * @param latinName as a document gives it, or null
   * @param score 0 to 1, 1 is the very name
   */
  record Listed(String number, String name, @Nullable String latinName, double score) {}
}
