package org.lintas.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an action is refused.
 *
 * @param code stable, lower-case with hyphens: {@code outside-window}, {@code required}
 * @param field field, fee or stage it is about, or null
 * @param details what the sentence for the reader needs, by name
 */
public record Reason(String code, @Nullable String field, Map<String, String> details) {

  /** The details as name, value, name, value … for a sentence with names. */
  public Object[] arguments() {
    return details.entrySet().stream()
        .flatMap(each -> Stream.<Object>of(each.getKey(), each.getValue()))
        .toArray();
  }
}
