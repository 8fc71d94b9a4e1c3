package org.lintas.shared;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Public number of a paper: twelve digits, the first its sort, the last a check digit. It is a
 * one-to-one image of a serial, so that no second index is needed, and does not tell how many
 * papers there are.
 *
 * @param serial from 0 to 9,999,999,999; each sort counts by itself
 */
public record PaperNumber(Sort sort, long serial) {

  private static final int DIGITS = 12;
  private static final long MODULUS = 10_000_000_000L;
  private static final long FACTOR = 387_420_489L; // 3^18: no factor in common with the modulus
  private static final long SHIFT = 2_718_281_828L;
  private static final BigInteger INVERSE =
      BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(MODULUS));

  /** What is numbered. The first digit tells it. */
  public enum Sort {
    CARD('1'),
    RECEIPT('2');

    private final char digit;

    Sort(char digit) {
      this.digit = digit;
    }

    /** {@code card}, {@code receipt}. */
    public String word() {
      return Word.of(this);
    }

    public static Optional<Sort> named(String word) {
      return Word.find(Sort.class, word);
    }

    static Optional<Sort> of(char digit) {
      return Arrays.stream(values()).filter(sort -> sort.digit == digit).findFirst();
    }
  }

  public PaperNumber {
    if (serial < 0 || serial >= MODULUS) {
      throw new IllegalArgumentException("a serial has at most ten digits");
    }
  }

  public static PaperNumber card(long serial) {
    return new PaperNumber(Sort.CARD, serial);
  }

  public static PaperNumber receipt(long serial) {
    return new PaperNumber(Sort.RECEIPT, serial);
  }

  /** A number as people write it, with spaces or hyphens; empty when mistyped. */
  public static Optional<PaperNumber> read(String number) {
    String digits = CheckDigit.read(number);
    if (digits.length() != DIGITS || CheckDigit.of(digits) != 0) {
      return Optional.empty();
    }
    long body = Long.parseLong(digits.substring(1, DIGITS - 1));
    BigInteger shifted = BigInteger.valueOf(Math.floorMod(body - SHIFT, MODULUS));
    long serial = shifted.multiply(INVERSE).mod(BigInteger.valueOf(MODULUS)).longValueExact();
    return Sort.of(digits.charAt(0)).map(sort -> new PaperNumber(sort, serial));
  }

  /** The twelve digits. */
  public String digits() {
    char[] digits = new char[DIGITS - 1];
    long body = (serial * FACTOR + SHIFT) % MODULUS;
    for (int at = DIGITS - 2; at > 0; at--) {
      digits[at] = (char) ('0' + body % 10);
      body /= 10;
    }
    digits[0] = sort.digit;
    String written = new String(digits);
    return written + CheckDigit.of(written);
  }

  /** As people read it aloud: {@code 1482 1093 7561}. */
  public String spoken() {
    String digits = digits();
    return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
  }

  @Override
  public String toString() {
    return digits();
  }
}
