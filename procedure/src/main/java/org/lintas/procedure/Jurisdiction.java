package org.lintas.procedure;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code authority.yaml} says of the body whose law its procedures are.
 *
 * @param code upper-case: {@code TH}; empty when a definition was read without its authority's file
 * @param names language tag → name
 * @param currency ISO 4217 code, or empty
 * @param languages languages in which every text must exist; empty means those that are there
 * @param roles roles that somebody holds; empty means not known
 * @param places code → language tag → name; empty means not known
 */
public record Jurisdiction(
    String code,
    Map<String, String> names,
    ZoneId zone,
    String currency,
    List<String> languages,
    Set<String> roles,
    Map<String, Map<String, String>> places) {

  /** No authority's file was at hand. */
  public static final Jurisdiction UNKNOWN =
      new Jurisdiction("", Map.of(), ZoneOffset.UTC, "", List.of(), Set.of(), Map.of());
}
