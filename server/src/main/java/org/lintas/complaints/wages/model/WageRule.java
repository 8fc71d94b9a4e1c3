package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule, with the days on which it holds and the law it comes from.
 *
 * @param number a multiple of the wage, hours, days or per cent a year, as its head says
 * @param after length of service from which it holds, or null
 * @param bases of wages for which it holds; empty for all
 * @param except beginnings of ISCO-08 codes of works that have rules of their own
 */
public record WageRule(
    Head head,
    BigDecimal number,
    @Nullable Period after,
    Set<Basis> bases,
    List<String> except,
    Days days,
    Source source) {

  /**
   * When it holds.
   *
   * @param until last day, or null while it holds
   */
  public record Days(LocalDate from, @Nullable LocalDate until) {

    public boolean hold(LocalDate on) {
      return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }
  }

  /**
   * A place in the law.
   *
   * @param law name among the laws of the file
   * @param section as the law numbers it, or null for the whole
   */
  public record Source(String law, @Nullable String section) {}

  boolean holds(LocalDate on, Basis basis) {
    return days.hold(on) && (bases.isEmpty() || bases.contains(basis));
  }

  boolean covers(String isco) {
    return except.stream().noneMatch(isco::startsWith);
  }
}
