package org.lintas.recruitment.register.web;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Countries by their names. */
final class Countries {

  private Countries() {}

  static String name(String code, Locale reader) {
    return new ULocale("und", code).getDisplayCountry(ULocale.forLocale(reader));
  }

  static String names(List<String> codes, Locale reader) {
    return codes.stream().map(each -> name(each, reader)).collect(Collectors.joining(", "));
  }
}
