package org.lintas.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's history: who changed what was known, when and why.
 *
 * @param person serial of the record whose history it is
 * @param action {@code enter}, {@code correct}, {@code merge}, {@code absorb}, {@code separate},
 *     {@code release}, {@code verify-nationality}
 * @param other the other record of a merge, or null
 */
public record Reading(
    long person,
    Instant at,
    String actor,
    String action,
    @Nullable String reason,
    @Nullable Long other,
    List<Change> changes) {

  /** A field that changed; null where nothing was or is known. */
  public record Change(String field, @Nullable String before, @Nullable String after) {}
}
