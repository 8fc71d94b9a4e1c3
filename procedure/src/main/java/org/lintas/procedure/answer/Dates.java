package org.lintas.procedure.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.procedure.PartialDate;
import org.lintas.procedure.Reason;
import org.lintas.procedure.answer.Question.Read;

/** Reads dates and years; a year of the Buddhist era is pointed out, never converted silently. */
final class Dates {
  /** A person born in this field of work cannot be older. */
  private static final int EARLIEST_YEAR = 1880;

  private static final int BUDDHIST_ERA = 543;
  private static final int FARTHEST = 100;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Dates() {}

  static Read date(String field, String text, LocalDate today, List<? super Reason> reasons) {
    Optional<PartialDate> found;
    try {
      found = PartialDate.find(text);
    } catch (IllegalArgumentException impossible) {
      return fault(reasons, "impossible-date", field, Map.of());
    }
    if (found.isEmpty()) {
      return fault(reasons, "wrong-type", field, Map.of("type", "date"));
    }
    PartialDate date = found.get();
    int year = date.year();
    if (isBuddhist(field, year, today)) {
      String converted = date.toString().replaceFirst("\\d{4}", "" + (year - BUDDHIST_ERA));
      return buddhist(reasons, field, year, converted);
    }
    if (year < EARLIEST_YEAR) {
      return fault(reasons, "date-too-early", field, Map.of("year", "" + EARLIEST_YEAR));
    }
    if (date.first().isAfter(latest(field, today))) {
      return fault(reasons, "date-in-future", field, Map.of());
    }
    return Read.of(date.toString());
  }

  static Read year(String field, String text, LocalDate today, List<? super Reason> reasons) {
    if (!YEAR.matcher(text).matches()) {
      return fault(reasons, "wrong-type", field, Map.of("type", "year"));
    }
    int year = Integer.parseInt(text);
    if (isBuddhist(field, year, today)) {
      return buddhist(reasons, field, year, "" + (year - BUDDHIST_ERA));
    }
    if (year < EARLIEST_YEAR) {
      return fault(reasons, "date-too-early", field, Map.of("year", "" + EARLIEST_YEAR));
    }
    boolean late = year > latest(field, today).getYear();
    return late ? fault(reasons, "date-in-future", field, Map.of()) : Read.of(text);
  }

  /** Nobody is born in the future; other dates may lie ahead, within a lifetime. */
  private static LocalDate latest(String field, LocalDate today) {
    return field.equals("born") ? today : today.plusYears(FARTHEST);
  }

  private static boolean isBuddhist(String field, int year, LocalDate today) {
    int last = latest(field, today).getYear();
    int converted = year - BUDDHIST_ERA;
    return year > last + 1 && converted >= EARLIEST_YEAR && converted <= last + 1;
  }

  private static Read buddhist(
      List<? super Reason> reasons, String field, int year, String converted) {
    Map<String, String> details = Map.of("year", "" + year, "converted", converted);
    return fault(reasons, "buddhist-year", field, details);
  }

  private static Read fault(
      List<? super Reason> reasons, String code, String field, Map<String, String> details) {
    reasons.add(new Reason(code, field, details));
    return Read.FAULT;
  }
}
