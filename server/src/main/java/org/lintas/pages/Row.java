package org.lintas.pages;

import org.jspecify.annotations.Nullable;

/**
 * A line of a summary list.
 *
 * @param href where the value can be changed or looked at, or null
 * @param action what that does: {@code Change}; said together with the key
 */
public record Row(String key, String value, @Nullable String href, @Nullable String action) {

  public static Row of(String key, String value) {
    return new Row(key, value, null, null);
  }
}
