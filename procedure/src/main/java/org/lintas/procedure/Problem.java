package org.lintas.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a definition, with its place and a remedy.
 *
 * @param file path relative to the definition's folder
 * @param line 1-based
 * @param column 1-based
 * @param code stable, lower-case with hyphens: {@code unknown-key}
 * @param suggestion what to write instead, where one can be named
 */
public record Problem(
    String file, int line, int column, String code, String message, @Nullable String suggestion) {}
