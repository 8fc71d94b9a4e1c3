package org.lintas.casework.rounds;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a round that is looked at.
 *
 * @param facts field → answer that the cases must have in common; empty means all
 * @param office code of an office whose cases and whose subordinate offices' cases count, or null
 */
public record Slice(SortedMap<String, String> facts, @Nullable String office) {

  public static final Slice WHOLE = new Slice(Collections.emptySortedMap(), null);

  /** Reads what a page or the API was asked for; empty values mean any. */
  public static Slice of(Map<String, String> asked) {
    SortedMap<String, String> facts = new TreeMap<>();
    asked.forEach((key, value) -> {
      if (!value.isBlank() && !key.equals("office")) {
        facts.put(key, value);
      }
    });
    String office = asked.getOrDefault("office", "");
    return new Slice(facts, office.isBlank() ? null : office);
  }
}
