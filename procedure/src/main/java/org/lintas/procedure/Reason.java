package org.lintas.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an action is refused.
 *
 * @param code stable, lower-case with hyphens: {@code outside-window}, {@code required}
 * @param field field, fee or stage it is about, or null
 * @param details what the sentence for the reader needs, by name
 */
public record Reason(String code, @Nullable String field, Map<String, String> details) {}
