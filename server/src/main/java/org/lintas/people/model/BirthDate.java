package org.lintas.people.model;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as it is known; month and day are 0 when they are not. As a number: {@code
 * 19850703}, {@code 19850700}, {@code 19850000}, so that a year is a range.
 */
public record BirthDate(int year, int month, int day) {

  /** Years of the Buddhist era are this many more. */
  public static final int BUDDHIST = 543;

  /** How far two dates agree. */
  public enum Agreement {
    SAME(1.0),
    /** One says less, and nothing against the other. */
    COMPATIBLE(0.7),
    /** Day and month exchanged, or one year of the Buddhist era. */
    CONFUSED(0.6),
    UNKNOWN(0.4),
    /** Only the year, or only day and month, are the same. */
    NEAR(0.15),
    DIFFERENT(0.0);

    private final double weight;

    Agreement(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  /** Reads {@code 1985}, {@code 1985-07} or {@code 1985-07-03}. */
  public static Optional<BirthDate> find(@Nullable String written) {
    if (written == null || !written.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(written.substring(0, 4));
    int month = written.length() > 4 ? Integer.parseInt(written.substring(5, 7)) : 0;
    int day = written.length() > 7 ? Integer.parseInt(written.substring(8)) : 0;
    boolean monthExists = written.length() == 4 || month >= 1 && month <= 12;
    boolean dayExists =
        written.length() < 10
            || monthExists && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return monthExists && dayExists
        ? Optional.of(new BirthDate(year, month, day))
        : Optional.empty();
  }

  /** From its number. */
  public static BirthDate of(int code) {
    return new BirthDate(code / 10_000, code / 100 % 100, code % 100);
  }

  public int code() {
    return year * 10_000 + month * 100 + day;
  }

  public boolean isWhole() {
    return day != 0;
  }

  /** Last number that still says nothing against this date. */
  public int lastCode() {
    return day != 0 ? code() : month != 0 ? code() + 99 : code() + 9999;
  }

  /** The same with day and month exchanged; empty when that is no date. */
  public Optional<BirthDate> exchanged() {
    return isWhole() && day <= 12 && day != month
        ? Optional.of(new BirthDate(year, day, month))
        : Optional.empty();
  }

  static Agreement compare(@Nullable BirthDate one, @Nullable BirthDate other) {
    if (one == null || other == null) {
      return Agreement.UNKNOWN;
    }
    if (one.equals(other)) {
      return one.isWhole() ? Agreement.SAME : Agreement.COMPATIBLE;
    }
    if (one.contains(other) || other.contains(one)) {
      return Agreement.COMPATIBLE;
    }
    return one.confusedWith(other) ? Agreement.CONFUSED : rest(one, other);
  }

  private static Agreement rest(BirthDate one, BirthDate other) {
    boolean sameDay = one.isWhole() && one.month == other.month && one.day == other.day;
    return one.year == other.year || sameDay ? Agreement.NEAR : Agreement.DIFFERENT;
  }

  private boolean contains(BirthDate other) {
    return other.code() >= code() && other.code() <= lastCode();
  }

  private boolean confusedWith(BirthDate other) {
    boolean eras =
        Math.abs(year - other.year) == BUDDHIST && (month == other.month && day == other.day);
    return eras || exchanged().filter(other::equals).isPresent();
  }

  /** As people write it with ISO 8601, as far as known. */
  @Override
  public String toString() {
    if (day != 0) {
      return "%04d-%02d-%02d".formatted(year, month, day);
    }
    return month != 0 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
  }
}
