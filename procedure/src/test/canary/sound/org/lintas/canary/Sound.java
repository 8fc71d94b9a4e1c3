package org.lintas.canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Looks before it uses what may be null. */
@NullMarked
final class Sound {

  private Sound() {}

  static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
