package org.lintas.shared;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Public number of an organisation: eight digits, the last a check digit, so that nobody takes it
 * for a case's. It is a one-to-one image of the inner serial number and does not tell how many
 * organisations there are.
 */
public final class OrganisationNumber {

  private static final int DIGITS = 8;
  private static final long MODULUS = 10_000_000L;
  private static final long FACTOR = 4_782_969L; // 3^14: no factor in common with the modulus
  private static final long INVERSE =
      BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(MODULUS)).longValueExact();
  private static final long SHIFT = 2_718_281L;

  private OrganisationNumber() {}

  /**
   * The number of a serial.
   *
   * @param serial from 0 to 9,999,999
   */
  public static String of(long serial) {
    if (serial < 0 || serial >= MODULUS) {
      throw new IllegalArgumentException("a serial has at most seven digits");
    }
    String body = "%07d".formatted((serial * FACTOR + SHIFT) % MODULUS);
    return body + CheckDigit.of(body);
  }

  /** The serial of a number as people write it, with spaces or hyphens; empty when mistyped. */
  public static OptionalLong serial(String number) {
    String digits = CheckDigit.read(number);
    if (digits.length() != DIGITS || CheckDigit.of(digits) != 0) {
      return OptionalLong.empty();
    }
    long body = Long.parseLong(digits.substring(0, DIGITS - 1));
    return OptionalLong.of(Math.floorMod(body - SHIFT, MODULUS) * INVERSE % MODULUS);
  }

  /** As people read it aloud: {@code 4821 0937}. */
  public static String spoken(String number) {
    return number.substring(0, 4) + " " + number.substring(4);
  }
}
