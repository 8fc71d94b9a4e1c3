package org.lintas.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the reader's language.
 *
 * @param field whose answer it is about, or null for the whole form
 */
public record Message(@Nullable String field, String text) {}
