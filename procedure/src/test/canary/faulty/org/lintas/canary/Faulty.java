package org.lintas.canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Uses what may be null without a look: the compiler must refuse it. */
@NullMarked
final class Faulty {

  private Faulty() {}

  static int length(@Nullable String text) {
    return text.length();
  }
}
