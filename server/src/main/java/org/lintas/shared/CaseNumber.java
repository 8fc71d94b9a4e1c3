package org.lintas.shared;

import java.util.OptionalLong;

/**
 * Public number of a case: ten digits, the last a check digit. It is a one-to-one image of the
 * inner serial number, so that no second index is needed, and does not tell how many cases there
 * are.
 */
public final class CaseNumber {

  /** How many there are. */
  public static final long SERIALS = 1_000_000_000L;

  private static final long FACTOR = 387_420_489L; // 3^18: no factor in common with the modulus
  private static final long INVERSE = inverse(FACTOR, SERIALS);
  private static final long SHIFT = 271_828_182L;

  private CaseNumber() {}

  /**
   * The number of a serial.
   *
   * @param serial from 0 to 999,999,999
   */
  public static String of(long serial) {
    if (serial < 0 || serial >= SERIALS) {
      throw new IllegalArgumentException("a serial has at most nine digits");
    }
    String body = "%09d".formatted((serial * FACTOR + SHIFT) % SERIALS);
    return body + CheckDigit.of(body);
  }

  /** The serial of a number as people write it, with spaces or hyphens; empty when mistyped. */
  public static OptionalLong serial(String number) {
    String digits = CheckDigit.read(number);
    if (digits.length() != 10 || CheckDigit.of(digits) != 0) {
      return OptionalLong.empty();
    }
    long body = Long.parseLong(digits.substring(0, 9));
    return OptionalLong.of(Math.floorMod(body - SHIFT, SERIALS) * INVERSE % SERIALS);
  }

  /** As people read it aloud: {@code 482 109 3756}. */
  public static String spoken(String number) {
    return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }

  private static long inverse(long factor, long modulus) {
    return java.math.BigInteger.valueOf(factor)
        .modInverse(java.math.BigInteger.valueOf(modulus))
        .longValueExact();
  }
}
