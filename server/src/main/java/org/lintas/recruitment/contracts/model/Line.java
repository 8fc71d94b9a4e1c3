package org.lintas.recruitment.contracts.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of a comparison.
 *
 * @param note code of why it is so, or null: {@code no-longer-said}, {@code newly-said}, {@code
 *     no-rate}, {@code hours-missing}, {@code currency-changed}
 * @param rate the rate by which amounts were compared, or null
 */
public record Line(
    Field field, Change change, @Nullable String note, Exchange.@Nullable Rate rate) {

  static Line of(Field field, Change change) {
    return new Line(field, change, null, null);
  }

  static Line of(Field field, Change change, String note) {
    return new Line(field, change, note, null);
  }
}
