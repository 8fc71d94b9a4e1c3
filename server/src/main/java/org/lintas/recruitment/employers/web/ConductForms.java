package org.lintas.recruitment.employers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Matter;
import org.lintas.recruitment.standards.Mark;
import org.lintas.recruitment.standards.Standard;

/** Reads forms about employers. */
final class ConductForms {

  private ConductForms() {}

  /** Marks that were chosen, by criterion. */
  static Map<String, Mark> marks(Form form) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    Standard.CRITERIA.forEach(
        each -> Mark.of(form.value(each.code())).ifPresent(mark -> marks.put(each.code(), mark)));
    return marks;
  }

  static @Nullable LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.date(field));
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  /** What an inspector found; what cannot be read is added to the reasons. */
  static Optional<Finding> finding(Form form, long organisation, List<Reason> reasons) {
    Optional<Matter> matter = Matter.of(form.value("matter"));
    LocalDate since = day(form, "since");
    LocalDate inspected = day(form, "inspectedOn");
    need(matter.isPresent(), "matter-missing", "matter", reasons);
    need(since != null, "since-missing", "since", reasons);
    need(inspected != null, "inspected-missing", "inspectedOn", reasons);
    need(!form.value("workers").isBlank(), "workers-wrong", "workers", reasons);
    need(!form.value("ground").isBlank(), "ground-missing", "ground", reasons);
    need(!form.value("facts").isBlank(), "text-missing", "facts", reasons);
    LocalDate until = optionalDay(form, "until", reasons);
    LocalDate publicFrom = optionalDay(form, "publicFrom", reasons);
    Integer overtime = number(form.value("overtime"), "overtime", reasons);
    Money underpaid = money(form.value("underpaid"), reasons);
    Integer workers = number(form.value("workers"), "workers", reasons);
    return matter.isEmpty() || since == null || inspected == null || !reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                organisation,
                matter.get(),
                form.value("programme").strip(),
                since,
                until,
                workers == null ? 0 : workers,
                overtime,
                underpaid,
                inspected,
                form.value("ground").strip(),
                form.value("facts").strip(),
                publicFrom));
  }

  private static @Nullable LocalDate optionalDay(Form form, String field, List<Reason> reasons) {
    LocalDate day = day(form, field);
    need(day != null || form.date(field).isBlank(), "day-wrong", field, reasons);
    return day;
  }

  /** Digits of any script. */
  private static @Nullable Integer number(String text, String field, List<Reason> reasons) {
    if (text.isBlank()) {
      return null;
    }
    boolean sound = text.strip().matches("\\p{Nd}{1,7}");
    need(sound, "number-wrong", field, reasons);
    return sound ? Integer.valueOf(text.strip()) : null;
  }

  private static @Nullable Money money(String text, List<Reason> reasons) {
    try {
      return text.isBlank() ? null : Money.of(text);
    } catch (IllegalArgumentException notAnAmount) {
      reasons.add(reason("amount-wrong", "underpaid"));
      return null;
    }
  }

  private static void need(boolean met, String code, String field, List<Reason> reasons) {
    if (!met) {
      reasons.add(reason(code, field));
    }
  }

  private static Reason reason(String code, String field) {
    return new Reason(code, field, Map.of());
  }
}
