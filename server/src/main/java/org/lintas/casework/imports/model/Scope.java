package org.lintas.casework.imports.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Actor;

/**
 * Where rows may be entered, and as whom.
 *
 * @param actor holds the stage's role by virtue of managing the programme there
 * @param allowed offices at which the person managing the programme may import
 * @param byName codes and names of offices, lower-case → serial
 * @param own office for rows that name none
 */
public record Scope(
    Actor actor, Set<Integer> allowed, Map<String, Integer> byName, @Nullable Integer own) {

  /** The office that a row names, if rows may be entered there; otherwise null. */
  @Nullable Integer office(@Nullable String named) {
    Integer office = named == null ? own : byName.get(named.toLowerCase(Locale.ROOT));
    return office != null && allowed.contains(office) ? office : null;
  }
}
