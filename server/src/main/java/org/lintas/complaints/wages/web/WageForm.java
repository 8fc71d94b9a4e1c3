package org.lintas.complaints.wages.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.Basis;
import org.lintas.complaints.wages.model.Stretch;
import org.lintas.complaints.wages.model.Terms;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;

/** Reads terms and months out of a form; everything that is wrong is told at once. */
final class WageForm {
  static final int MOST_ROWS = 24;
  private static final int MOST_HOURS = 744; // of the longest month
  private static final int MOST_DAYS = 31;

  /** How people write the currency that the law reckons in, beside its code. */
  private static final Map<String, List<String>> MARKS =
      Map.of("THB", List.of("฿", "baht", "บาท", "ဘတ်", "បាត", "ບາດ"));

  /** An amount with the name or the sign of some other money. */
  private static final Pattern OTHER_MONEY =
      Pattern.compile("^\\s*[\\p{L}\\p{M}\\p{Sc}.]+\\s*\\d|\\d\\s*[\\p{L}\\p{M}\\p{Sc}.]+\\s*$");

  private final Form form;
  private final String currency;
  private final LocalDate today;
  private final List<Reason> reasons = new ArrayList<>();

  private WageForm(Form form, String currency, LocalDate today) {
    this.form = form;
    this.currency = currency;
    this.today = today;
  }

  /**
   * What a form says.
   *
   * @param terms null while something is wrong
   */
  record Read(@Nullable Terms terms, List<Stretch> stretches, List<Reason> faults) {}

  /**
   * Reads a form.
   *
   * @param today the last day of which anything can be claimed
   */
  static Read read(Form form, String currency, LocalDate today) {
    WageForm reader = new WageForm(form, currency, today);
    Terms terms = reader.terms();
    List<Stretch> stretches = reader.stretches(terms);
    return reader.reasons.isEmpty()
        ? new Read(terms, stretches, List.of())
        : new Read(null, List.of(), List.copyOf(reader.reasons));
  }

  /** How many months the form has. */
  static int rows(Form form) {
    String digits = Numerals.ascii(form.value("rows"));
    int rows = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 1;
    return Math.clamp(rows, 1, MOST_ROWS);
  }

  private @Nullable Terms terms() {
    Basis basis = Basis.of(form.value("basis")).orElse(null);
    if (basis == null) {
      fault("choose", "basis");
    }
    Money wage = amount("wage", true);
    BigDecimal hours = form.value("hours").isEmpty() ? BigDecimal.valueOf(8) : number("hours", 24);
    if (hours.signum() == 0) {
      fault("number-wrong", "hours");
    }
    Terms.Service service = form.value("ended").equals("yes") ? service() : null;
    String place = form.value("place");
    return basis == null || wage == null
        ? null
        : new Terms(
            basis, wage, hours, place.isEmpty() ? null : place, isco(form.value("work")), service);
  }

  private static String isco(String work) {
    return switch (work) {
      case "farming" -> "61";
      case "fishing" -> "622";
      case "domestic-work" -> "9111";
      default -> "";
    };
  }

  private Terms.@Nullable Service service() {
    LocalDate began = day("began", true);
    LocalDate last = day("lastDay", true);
    BigDecimal leave = number("leave", 366);
    if (began != null && last != null && last.isBefore(began)) {
      fault("ends-before-start", "lastDay");
    }
    return began == null || last == null ? null : new Terms.Service(began, last, leave);
  }

  private List<Stretch> stretches(@Nullable Terms terms) {
    List<Stretch> stretches = new ArrayList<>();
    Set<YearMonth> seen = new HashSet<>();
    for (int row = 1; row <= rows(form); row++) {
      String prefix = "m" + row + "-";
      if (isBlank(prefix)) {
        continue;
      }
      YearMonth month = month(prefix + "month");
      Stretch.Work work = work(prefix, terms);
      LocalDate due = day(prefix + "due", false);
      List<Stretch.Paid> paid = paid(prefix);
      Money deducted = amount(prefix + "deducted", false);
      if (month == null) {
        continue;
      }
      if (!seen.add(month)) {
        fault("month-twice", prefix + "month");
      }
      LocalDate last = month.atEndOfMonth();
      LocalDate by = due == null ? last : due;
      stretches.add(
          new Stretch(
              month.atDay(1),
              last,
              by,
              work,
              deducted == null ? none() : deducted,
              dated(paid, by)));
    }
    if (stretches.isEmpty() && reasons.isEmpty() && (terms == null || terms.service() == null)) {
      fault("nothing-to-count", "m1-month");
    }
    return List.copyOf(stretches);
  }

  private boolean isBlank(String prefix) {
    return form.values().entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .allMatch(each -> each.getValue().stream().allMatch(String::isBlank));
  }

  private Stretch.Work work(String prefix, @Nullable Terms terms) {
    boolean byHour = terms != null && terms.basis() == Basis.HOUR;
    return new Stretch.Work(
        number(prefix + "units", byHour ? MOST_HOURS : MOST_DAYS),
        number(prefix + "overtime", MOST_HOURS),
        number(prefix + "holiday", MOST_HOURS),
        number(prefix + "holidayOvertime", MOST_HOURS),
        number(prefix + "holidaysOff", MOST_DAYS));
  }

  private List<Stretch.Paid> paid(String prefix) {
    Money amount = amount(prefix + "paid", false);
    LocalDate on = day(prefix + "paidOn", false);
    return amount == null || amount.minor() == 0
        ? List.of()
        : List.of(new Stretch.Paid(on == null ? LocalDate.MIN : on, amount));
  }

  /** What has no day of payment was paid when it was due. */
  private static List<Stretch.Paid> dated(List<Stretch.Paid> paid, LocalDate due) {
    return paid.stream()
        .map(each -> each.on().equals(LocalDate.MIN) ? new Stretch.Paid(due, each.amount()) : each)
        .toList();
  }

  private @Nullable YearMonth month(String field) {
    String text = form.date(field);
    try {
      YearMonth month =
          text.length() == 7 ? YearMonth.parse(text) : YearMonth.from(LocalDate.parse(text));
      if (month.isAfter(YearMonth.from(today)) || month.getYear() < 1990) {
        fault("month-out-of-time", field);
        return null;
      }
      return month;
    } catch (DateTimeException wrong) {
      fault("not-a-month", field);
      return null;
    }
  }

  private @Nullable LocalDate day(String field, boolean required) {
    String text = form.date(field);
    if (text.isEmpty()) {
      if (required) {
        fault("day-missing", field);
      }
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today.plusYears(1)) || day.getYear() < 1950) {
        fault("not-a-day", field);
        return null;
      }
      return day;
    } catch (DateTimeException wrong) {
      fault("not-a-day", field);
      return null;
    }
  }

  private @Nullable Money amount(String field, boolean required) {
    String digits = Numerals.ascii(unmarked(form.value(field)));
    if (digits.isEmpty()) {
      if (required) {
        fault("amount-missing", field);
      }
      return null;
    }
    if (OTHER_MONEY.matcher(digits).find()) {
      reasons.add(new Reason("currency-other", field, Map.of("currency", currency)));
      return null;
    }
    if (!digits.matches("\\d{1,9}(\\.\\d{1,2})?")
        || (required && new BigDecimal(digits).signum() == 0)) {
      fault("amount-wrong", field);
      return null;
    }
    return Money.of(digits + " " + currency);
  }

  /** Without the name of the currency in which everything is reckoned. */
  private String unmarked(String amount) {
    String bare = amount.replaceAll("(?i)" + currency, "");
    for (String mark : MARKS.getOrDefault(currency, List.of())) {
      bare = bare.replaceAll("(?i)" + mark, "");
    }
    return bare.strip();
  }

  private BigDecimal number(String field, int most) {
    String digits = Numerals.ascii(form.value(field));
    if (digits.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!digits.matches("\\d{1,3}(\\.\\d{1,2})?")
        || new BigDecimal(digits).compareTo(BigDecimal.valueOf(most)) > 0) {
      fault("number-wrong", field);
      return BigDecimal.ZERO;
    }
    return new BigDecimal(digits);
  }

  private Money none() {
    return new Money(0, currency);
  }

  private void fault(String code, String field) {
    reasons.add(new Reason(code, field, Map.of()));
  }
}
