package org.lintas.shared;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constant as tables, addresses and definitions write it: {@code CIVIL_SOCIETY} as {@code
 * civil-society}.
 */
public final class Word {

  private Word() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> kind, @Nullable String word) {
    return EnumSet.allOf(kind).stream().filter(each -> of(each).equals(word)).findFirst();
  }
}
