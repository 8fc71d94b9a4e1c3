package org.lintas.procedure;

import java.math.BigDecimal;

/**
 * An exact amount in one currency, written {@code 1700 THB} or {@code 12.50 MYR}.
 *
 * @param minor amount in the currency's minor unit (satang, sen, cent)
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

  /** Reads {@code 1700 THB}; throws {@link IllegalArgumentException} on any other shape. */
  public static Money of(String text) {
    throw new UnsupportedOperationException("parse " + text);
  }

  /** Sum of two amounts of one currency; throws {@link IllegalArgumentException} on two currencies. */
  public Money plus(Money other) {
    throw new UnsupportedOperationException("plus " + other);
  }

  /** The amount in major units, with the currency's number of decimals. */
  public BigDecimal amount() {
    throw new UnsupportedOperationException("amount");
  }
}
