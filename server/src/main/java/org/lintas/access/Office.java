package org.lintas.access;

import org.jspecify.annotations.Nullable;

/**
 * A place where a state works.
 *
 * @param id small serial
 * @param parent office above it, or null for the root
 * @param code what people and the API write: {@code th-50}
 * @param name in the reader's language
 * @param place code of the province or district it serves, or null
 */
public record Office(
    int id, @Nullable Integer parent, String code, String name, @Nullable String place) {}
