package org.lintas.pages;

import org.jspecify.annotations.Nullable;

/** One of the answers that a person may choose from. */
public record Option(String value, String text, @Nullable String hint) {

  public static Option of(String value, String text) {
    return new Option(value, text, null);
  }
}
