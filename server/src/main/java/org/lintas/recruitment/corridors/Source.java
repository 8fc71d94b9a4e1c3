package org.lintas.recruitment.corridors;

import org.jspecify.annotations.Nullable;

/**
 * A place in the law.
 *
 * @param law name among the laws of the corridor
 * @param section as the law numbers it, or null for the whole
 */
public record Source(String law, @Nullable String section) {}
