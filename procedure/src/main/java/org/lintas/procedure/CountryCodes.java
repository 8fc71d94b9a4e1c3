package org.lintas.procedure;

import java.util.Locale;
import java.util.Set;

/** Which codes are of countries: ISO 3166-1 alpha-2. */
public final class CountryCodes {

  public static final Set<String> ALL = Set.of(Locale.getISOCountries());

  private CountryCodes() {}
}
