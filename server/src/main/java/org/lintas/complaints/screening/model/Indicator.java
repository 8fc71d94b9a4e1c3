package org.lintas.complaints.screening.model;

import org.jspecify.annotations.Nullable;

/**
 * One sign.
 *
 * @param adult strength for an adult
 * @param child strength for a child; null where it is not asked of children
 * @param control code of HTCDS 2.0 for a method of control, or null
 */
public record Indicator(
    String code,
    Dimension dimension,
    Strength adult,
    @Nullable Strength child,
    @Nullable String control) {

  public @Nullable Strength strength(boolean ofChild) {
    return ofChild ? child : adult;
  }
}
