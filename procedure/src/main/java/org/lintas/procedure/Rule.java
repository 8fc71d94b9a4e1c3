package org.lintas.procedure;

/**
 * A condition as written in the definition. It is CEL, compiled and type-checked when the
 * definition is read.
 */
public record Rule(String source) {}
