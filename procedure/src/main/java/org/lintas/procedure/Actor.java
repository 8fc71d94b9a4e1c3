package org.lintas.procedure;

import java.util.Set;

/**
 * Whoever acts on a case.
 *
 * @param id opaque; compared only for equality
 * @param roles roles held at the case's office
 */
public record Actor(String id, Set<String> roles) {}
