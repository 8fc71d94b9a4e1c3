package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Terms.Employer;
import org.lintas.recruitment.contracts.model.Terms.Housing;
import org.lintas.recruitment.contracts.model.Terms.Job;
import org.lintas.recruitment.contracts.model.Terms.Overtime;
import org.lintas.recruitment.contracts.model.Terms.Passport;
import org.lintas.recruitment.contracts.model.Terms.Workplace;

/**
 * A later text held against an earlier one, field by field. What neither says makes no line; a
 * promise that the later text leaves out counts as worse, because it can no longer be claimed.
 */
public final class Comparison {

  private final Terms before;
  private final Terms after;
  private final Amounts amounts;

  private Comparison(Terms before, Terms after, Amounts amounts) {
    this.before = before;
    this.after = after;
    this.amounts = amounts;
  }

  /**
   * Every line, in the order of {@link Field}.
   *
   * @param on day of the later text, whose rates count when the currency changed
   */
  public static List<Line> of(Terms before, Terms after, Exchange exchange, LocalDate on) {
    return new Comparison(before, after, new Amounts(exchange, on)).lines();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    wage().ifPresent(lines::add);
    hourlyWage().ifPresent(lines::add);
    hours().ifPresent(lines::add);
    rest().ifPresent(lines::add);
    overtime().ifPresent(lines::add);
    job().ifPresent(lines::add);
    place().ifPresent(lines::add);
    employer().ifPresent(lines::add);
    housing().ifPresent(lines::add);
    deductions().ifPresent(lines::add);
    passport().ifPresent(lines::add);
    months().ifPresent(lines::add);
    tied().ifPresent(lines::add);
    text().ifPresent(lines::add);
    return List.copyOf(lines);
  }

  private Optional<Line> wage() {
    Pay first = before.wage();
    Pay second = after.wage();
    if (first == null || second == null) {
      return said(Field.WAGE, first, second);
    }
    String currency = first.amount().currency();
    Optional<Exchange.Rate> rate = amounts.rate(second.amount().currency(), currency);
    if (rate.isEmpty()) {
      return Optional.of(Line.of(Field.WAGE, Change.UNCLEAR, "no-rate"));
    }
    return Optional.of(wage(first, second, rate.get()));
  }

  private Line wage(Pay first, Pay second, Exchange.Rate rate) {
    Optional<BigDecimal> then = first.yearly(before.hours());
    Optional<BigDecimal> now = second.yearly(after.hours());
    if (then.isEmpty() && now.isEmpty() && first.per() == second.per()) {
      return wage(first.amount().amount(), second.amount().amount(), rate);
    }
    return then.isEmpty() || now.isEmpty()
        ? Line.of(Field.WAGE, Change.UNCLEAR, "hours-missing")
        : wage(then.get(), now.get(), rate);
  }

  private static Line wage(BigDecimal then, BigDecimal now, Exchange.Rate rate) {
    Change change = more(then, now.multiply(rate.factor()));
    if (rate.from().equals(rate.to())) {
      return Line.of(Field.WAGE, change);
    }
    Change said = change == Change.SAME ? Change.OTHERWISE : change;
    return new Line(Field.WAGE, said, "currency-changed", rate);
  }

  private Optional<Line> hourlyWage() {
    Pay first = before.wage();
    Optional<BigDecimal> hoursThen = weekly(before);
    Optional<BigDecimal> hoursNow = weekly(after);
    if (first == null || hoursThen.isEmpty() || hoursNow.isEmpty()) {
      return Optional.empty();
    }
    String currency = first.amount().currency();
    Optional<BigDecimal> then = amounts.wage(before, currency);
    Optional<BigDecimal> now = amounts.wage(after, currency);
    // a / h against b / k, without dividing
    return then.isEmpty() || now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.of(
                Field.HOURLY_WAGE,
                more(then.get().multiply(hoursNow.get()), now.get().multiply(hoursThen.get()))));
  }

  private Optional<Line> hours() {
    BigDecimal byDayThen = before.hours() == null ? null : before.hours().perDay();
    BigDecimal byDayNow = after.hours() == null ? null : after.hours().perDay();
    Optional<BigDecimal> then = weekly(before);
    Optional<BigDecimal> now = weekly(after);
    if (then.isPresent() && now.isPresent()) {
      return Optional.of(Line.of(Field.HOURS, less(then.get(), now.get())));
    }
    if (byDayThen != null && byDayNow != null) {
      return Optional.of(Line.of(Field.HOURS, less(byDayThen, byDayNow)));
    }
    boolean saidThen = then.isPresent() || byDayThen != null;
    boolean saidNow = now.isPresent() || byDayNow != null;
    return saidThen && saidNow
        ? Optional.of(Line.of(Field.HOURS, Change.UNCLEAR, "hours-missing"))
        : said(Field.HOURS, saidThen ? then : null, saidNow ? now : null);
  }

  private Optional<Line> rest() {
    Integer then = days(before);
    Integer now = days(after);
    return then == null || now == null
        ? said(Field.REST, then, now)
        : Optional.of(Line.of(Field.REST, less(BigDecimal.valueOf(then), BigDecimal.valueOf(now))));
  }

  /** Hours that may be asked for, and what one brings: whichever is worse counts. */
  private Optional<Line> overtime() {
    Overtime then = before.overtime();
    Overtime now = after.overtime();
    if (then == null || now == null) {
      return then == null && now == null
          ? Optional.empty()
          : Optional.of(
              then == null
                  ? Line.of(Field.OVERTIME, Change.WORSE, "newly-said")
                  : Line.of(Field.OVERTIME, Change.OTHERWISE, "no-longer-said"));
    }
    Change hours = part(then.perWeek(), now.perWeek(), Comparison::less);
    Change pay = part(then.percent(), now.percent(), Comparison::more);
    return Optional.of(Line.of(Field.OVERTIME, hours.compareTo(pay) > 0 ? hours : pay));
  }

  /** A limit or a pay that is left out can no longer be claimed. */
  private static Change part(
      @Nullable BigDecimal then,
      @Nullable BigDecimal now,
      BiFunction<BigDecimal, BigDecimal, Change> compared) {
    if (then == null) {
      return now == null ? Change.SAME : Change.BETTER;
    }
    return now == null ? Change.WORSE : compared.apply(then, now);
  }

  private Optional<Line> job() {
    Job then = before.job();
    Job now = after.job();
    if (then == null || now == null) {
      return said(Field.JOB, then, now);
    }
    Change words = alike(then.title(), now.title()) ? Change.SAME : Change.OTHERWISE;
    boolean same = then.occupation().equals(now.occupation());
    return Optional.of(Line.of(Field.JOB, same ? words : Change.ANOTHER));
  }

  private Optional<Line> place() {
    Workplace then = before.place();
    Workplace now = after.place();
    if (then == null || now == null) {
      return said(Field.PLACE, then, now);
    }
    boolean moved =
        then.region() != null && now.region() != null && !then.region().equals(now.region());
    boolean same =
        !moved && then.country().equals(now.country()) && alike(then.where(), now.where());
    return Optional.of(Line.of(Field.PLACE, same ? Change.SAME : Change.ANOTHER));
  }

  private Optional<Line> employer() {
    Employer then = before.employer();
    Employer now = after.employer();
    if (then == null || now == null) {
      return said(Field.EMPLOYER, then, now);
    }
    boolean known = then.number() != null && now.number() != null;
    Change words = alike(then.name(), now.name()) ? Change.SAME : Change.OTHERWISE;
    Change unknown = words == Change.SAME ? Change.SAME : Change.ANOTHER;
    Change change =
        !known ? unknown : Objects.equals(then.number(), now.number()) ? words : Change.ANOTHER;
    return Optional.of(Line.of(Field.EMPLOYER, change));
  }

  private Optional<Line> housing() {
    Housing then = before.housing();
    Housing now = after.housing();
    return then == null || now == null
        ? said(Field.HOUSING, then, now)
        : Optional.of(Line.of(Field.HOUSING, sign(now.compareTo(then))));
  }

  private Optional<Line> deductions() {
    if (before.deductions().isEmpty() && after.deductions().isEmpty()) {
      return Optional.empty();
    }
    if (after.deductions().isEmpty()) {
      return Optional.of(Line.of(Field.DEDUCTIONS, Change.BETTER));
    }
    if (before.deductions().isEmpty()) {
      return Optional.of(Line.of(Field.DEDUCTIONS, Change.WORSE, "newly-said"));
    }
    if (before.deductions().equals(after.deductions())
        && Objects.equals(before.wage(), after.wage())) {
      return Optional.of(Line.of(Field.DEDUCTIONS, Change.SAME));
    }
    Optional<String> currency = currency();
    Optional<BigDecimal> then = currency.flatMap(in -> amounts.deductions(before, in));
    Optional<BigDecimal> now = currency.flatMap(in -> amounts.deductions(after, in));
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.of(Line.of(Field.DEDUCTIONS, Change.UNCLEAR, "deductions-unclear"));
    }
    return Optional.of(Line.of(Field.DEDUCTIONS, deducted(then.get(), now.get())));
  }

  private Change deducted(BigDecimal then, BigDecimal now) {
    Change change = less(then, now);
    boolean newKind = !kinds(before).containsAll(kinds(after));
    return change != Change.WORSE && newKind ? Change.OTHERWISE : change;
  }

  /** None when shares alone are deducted, of wages that no text names. */
  private Optional<String> currency() {
    Pay wage = before.wage() != null ? before.wage() : after.wage();
    return wage != null
        ? Optional.of(wage.amount().currency())
        : before.deductions().stream()
            .map(Deduction::how)
            .filter(Deduction.Share.Fixed.class::isInstance)
            .map(each -> ((Deduction.Share.Fixed) each).pay().amount().currency())
            .findFirst();
  }

  private Optional<Line> passport() {
    Passport then = before.passport();
    Passport now = after.passport();
    if (then == now) {
      return then == null ? Optional.empty() : Optional.of(Line.of(Field.PASSPORT, Change.SAME));
    }
    Change change = now == Passport.WORKER ? Change.BETTER : Change.WORSE;
    String note = now == null ? "no-longer-said" : then == null ? "newly-said" : null;
    boolean harmless = now == null && then == Passport.EMPLOYER;
    return Optional.of(new Line(Field.PASSPORT, harmless ? Change.OTHERWISE : change, note, null));
  }

  private Optional<Line> months() {
    Integer then = before.months();
    Integer now = after.months();
    return then == null || now == null
        ? said(Field.MONTHS, then, now)
        : Optional.of(Line.of(Field.MONTHS, then.equals(now) ? Change.SAME : Change.OTHERWISE));
  }

  private Optional<Line> tied() {
    Boolean then = before.tied();
    Boolean now = after.tied();
    if (Objects.equals(then, now)) {
      return then == null ? Optional.empty() : Optional.of(Line.of(Field.TIED, Change.SAME));
    }
    Change change =
        Boolean.TRUE.equals(now)
            ? Change.WORSE
            : Boolean.TRUE.equals(then) ? Change.BETTER : Change.OTHERWISE;
    return Optional.of(Line.of(Field.TIED, change));
  }

  private Optional<Line> text() {
    if (before.text().isBlank() && after.text().isBlank()) {
      return Optional.empty();
    }
    boolean same = alike(before.text(), after.text());
    return Optional.of(Line.of(Field.TEXT, same ? Change.SAME : Change.OTHERWISE));
  }

  private static Optional<Line> said(Field field, @Nullable Object then, @Nullable Object now) {
    if (then == null && now == null) {
      return Optional.empty();
    }
    return Optional.of(
        now == null
            ? Line.of(field, Change.WORSE, "no-longer-said")
            : Line.of(field, Change.OTHERWISE, "newly-said"));
  }

  private static Optional<BigDecimal> weekly(Terms terms) {
    return Optional.ofNullable(terms.hours()).flatMap(Hours::weekly);
  }

  private static @Nullable Integer days(Terms terms) {
    return terms.hours() == null ? null : terms.hours().daysAWeek();
  }

  private static Set<Deduction.Kind> kinds(Terms terms) {
    return terms.deductions().stream().map(Deduction::kind).collect(Collectors.toSet());
  }

  /** More is better. */
  private static Change more(BigDecimal then, BigDecimal now) {
    return sign(then.compareTo(now));
  }

  /** Less is better. */
  private static Change less(BigDecimal then, BigDecimal now) {
    return sign(now.compareTo(then));
  }

  private static Change sign(int worse) {
    return worse > 0 ? Change.WORSE : worse < 0 ? Change.BETTER : Change.SAME;
  }

  /** Whether two texts differ in nothing but letters' case, blanks and punctuation. */
  static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{P}]+", "");
  }
}
