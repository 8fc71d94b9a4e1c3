package org.lintas.procedure.read;

/**
 * Where something stands.
 *
 * @param line 1-based
 * @param column 1-based
 */
public record Place(String file, int line, int column) {}
