package org.lintas.credential;

import org.jspecify.annotations.Nullable;

/** Where a verifier finds status lists: those that {@link StatusList#read} has accepted. */
@FunctionalInterface
public interface StatusSource {

  /** Of a verifier that has no lists. */
  StatusSource NONE = uri -> null;

  /**
   * The newest list that is at hand under an address. Does not fetch: a verifier may be offline.
   */
  @Nullable StatusList find(String uri);
}
