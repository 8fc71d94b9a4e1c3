package org.lintas.casework.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;

/**
 * The day on which something happened, as typed.
 *
 * @param on that day; where what was typed is no day, one to go on with so that all else can be
 *     judged too
 * @param wrong why it is no day; empty if it is one
 */
record Day(LocalDate on, List<Reason> wrong) {

  private static final String FIELD = "on";

  static Day of(Form form, LocalDate otherwise) {
    String typed = form.date(FIELD);
    if (typed.isEmpty()) {
      return new Day(otherwise, List.of(new Reason("required", FIELD, Map.of())));
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      LocalDate sooner = day.minusYears(543);
      boolean buddhist = day.getYear() > otherwise.getYear() + 100;
      return buddhist
          ? new Day(
              otherwise,
              List.of(
                  new Reason(
                      "buddhist-year",
                      FIELD,
                      Map.of(
                          "year", String.valueOf(day.getYear()), "converted", sooner.toString()))))
          : new Day(day, List.of());
    } catch (DateTimeException e) {
      return new Day(otherwise, List.of(new Reason("impossible-date", FIELD, Map.of())));
    }
  }

  /** All that is wrong: what the engine found, without what it could only say of a stand-in day. */
  List<Reason> with(List<Reason> reasons) {
    if (wrong.isEmpty()) {
      return reasons;
    }
    List<Reason> all = new ArrayList<>(wrong);
    for (Reason reason : reasons) {
      if (!FIELD.equals(reason.field()) && !reason.code().equals("outside-window")) {
        all.add(reason);
      }
    }
    return all;
  }
}
