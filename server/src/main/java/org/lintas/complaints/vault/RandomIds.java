package org.lintas.complaints.vault;

import java.security.SecureRandom;

/** Ids that tell nothing of when or in which order: 53 random bits, exact in a script's numbers. */
public final class RandomIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomIds() {}

  /** From 1 to 2^53 − 1. */
  public static long next() {
    return RANDOM.nextLong(1, 1L << 53);
  }

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Decimal digits, each as likely as any other. */
  static String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      digits.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return digits.toString();
  }
}
