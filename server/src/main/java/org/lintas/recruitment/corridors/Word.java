package org.lintas.recruitment.corridors;

import java.util.Locale;

/** A constant as definitions write it: {@code TRAVEL_LODGING} as {@code travel-lodging}. */
final class Word {

  private Word() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
