package org.lintas.complaints.wages.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * The least that a day's work may bring.
 *
 * @param place where, or null for the lowest of all places
 * @param except beginnings of ISCO-08 codes for which it does not hold
 */
public record MinimumWage(
    Money aDay,
    @Nullable String place,
    List<String> except,
    WageRule.Days days,
    WageRule.Source source) {

  boolean covers(String isco) {
    return except.stream().noneMatch(isco::startsWith);
  }
}
