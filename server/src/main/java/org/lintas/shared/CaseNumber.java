package org.lintas.shared;

import java.util.OptionalLong;

/**
 * Public number of a case: ten digits, the last a check digit. It is a one-to-one image of the
 * inner serial number, so that no second index is needed, and does not tell how many cases there
 * are.
 */
public final class CaseNumber {

  private static final long MODULUS = 1_000_000_000L;
  private static final long FACTOR = 387_420_489L; // 3^18: no factor in common with the modulus
  private static final long INVERSE = inverse(FACTOR, MODULUS);
  private static final long SHIFT = 271_828_182L;

  // Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  private CaseNumber() {}

  /**
   * The number of a serial.
   *
   * @param serial from 0 to 999,999,999
   */
  public static String of(long serial) {
    if (serial < 0 || serial >= MODULUS) {
      throw new IllegalArgumentException("a serial has at most nine digits");
    }
    String body = "%09d".formatted((serial * FACTOR + SHIFT) % MODULUS);
    return body + check(body);
  }

  /** The serial of a number as people write it, with spaces or hyphens; empty when mistyped. */
  public static OptionalLong serial(String number) {
    StringBuilder digits = new StringBuilder(10);
    for (int at = 0; at < number.length(); at++) {
      char each = number.charAt(at);
      int digit = Character.digit(each, 10); // digits of any script
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      } else if (!Character.isWhitespace(each) && each != '-') {
        return OptionalLong.empty();
      }
    }
    if (digits.length() != 10 || check(digits) != 0) {
      return OptionalLong.empty();
    }
    long body = Long.parseLong(digits.substring(0, 9));
    return OptionalLong.of(Math.floorMod(body - SHIFT, MODULUS) * INVERSE % MODULUS);
  }

  /** As people read it aloud: {@code 482 109 3756}. */
  public static String spoken(String number) {
    return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }

  private static int check(CharSequence digits) {
    int interim = 0;
    for (int at = 0; at < digits.length(); at++) {
      interim = DAMM[interim][digits.charAt(at) - '0'];
    }
    return interim;
  }

  private static long inverse(long factor, long modulus) {
    return java.math.BigInteger.valueOf(factor)
        .modInverse(java.math.BigInteger.valueOf(modulus))
        .longValueExact();
  }
}
