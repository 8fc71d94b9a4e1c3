package org.lintas.pages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.procedure.Money;

/**
 * Dates, numbers and money as a reader writes them: years of the Buddhist era in Thai, digits as
 * they stand on notices, cards and banknotes of the region in all languages.
 */
public final class Written {

  private static final Pattern PARTIAL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private final ULocale locale;
  private final Clock clock;
  private final LocalizedNumberFormatter numbers;

  public Written(Locale locale, Clock clock) {
    String calendar = locale.getLanguage().equals("th") ? "buddhist" : "gregorian";
    String place = locale.getLanguage().equals("en") ? "en_GB" : locale.getLanguage();
    this.locale = new ULocale(place + "@numbers=latn;calendar=" + calendar);
    this.clock = clock;
    // some languages write 5.500; the notices and receipts of the region say 5,500 to everyone
    this.numbers = NumberFormatter.withLocale(ULocale.ENGLISH);
  }

  public LocalDate today() {
    return dayOf(clock.instant());
  }

  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  public String date(LocalDate day) {
    return onDay(DateFormat.getInstanceForSkeleton("yMMMMd", locale), day);
  }

  public String partialDate(String text) {
    Matcher parts = PARTIAL.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    if (parts.group(3) != null) {
      return date(LocalDate.parse(text));
    }
    boolean yearAlone = parts.group(2) == null;
    LocalDate first = LocalDate.parse(text + (yearAlone ? "-01-01" : "-01"));
    return onDay(DateFormat.getInstanceForSkeleton(yearAlone ? "y" : "yMMMM", locale), first);
  }

  String time(Instant moment) {
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMdHm", locale);
    format.setTimeZone(TimeZone.getTimeZone(clock.getZone().getId()));
    return format.format(Date.from(moment));
  }

  String fromToday(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today(), day);
    return RelativeDateTimeFormatter.getInstance(locale)
        .format(days, RelativeDateTimeFormatter.RelativeDateTimeUnit.DAY);
  }

  String number(long number) {
    return numbers.format(number).toString();
  }

  String percent(double share) {
    return numbers
        .unit(MeasureUnit.PERCENT)
        .precision(Precision.fixedFraction(1))
        .format(share * 100)
        .toString();
  }

  /** The amount with the code that stands on receipts; decimals only where there are any. */
  public String money(Money money) {
    BigDecimal amount = money.amount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    Precision precision =
        whole
            ? Precision.integer()
            : Precision.fixedFraction(
                Currency.getInstance(money.currency()).getDefaultFractionDigits());
    return money.currency() + "\u00a0" + numbers.precision(precision).format(amount);
  }

  private static String onDay(DateFormat format, LocalDate day) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
