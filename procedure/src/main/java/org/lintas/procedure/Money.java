package org.lintas.procedure;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency, written {@code 1700 THB} or {@code 12.50 MYR}.
 *
 * @param minor amount in the currency's minor unit (satang, sen, cent)
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,3}))? +([A-Z]{3})");

  /** Reads {@code 1700 THB}; throws {@link IllegalArgumentException} on any other shape. */
  public static Money of(String text) {
    Matcher shape = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!shape.matches()) {
      throw new IllegalArgumentException("an amount is written 1700 THB");
    }
    String fraction = shape.group(2) == null ? "" : shape.group(2);
    int decimals = decimals(shape.group(3));
    if (fraction.length() > decimals) {
      throw new IllegalArgumentException("too many decimals for " + shape.group(3));
    }
    String digits = shape.group(1) + fraction + "0".repeat(decimals - fraction.length());
    return new Money(Long.parseLong(digits), shape.group(3));
  }

  /**
   * Sum of two amounts of one currency; throws {@link IllegalArgumentException} on two currencies.
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency);
    }
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /** The amount in major units, with the currency's number of decimals. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, decimals(currency));
  }

  /** As written: without decimals when there are none. */
  @Override
  public String toString() {
    BigDecimal amount = amount();
    boolean whole = amount.remainder(BigDecimal.ONE).signum() == 0;
    return (whole ? amount.toBigInteger().toString() : amount.toPlainString()) + " " + currency;
  }

  private static int decimals(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
