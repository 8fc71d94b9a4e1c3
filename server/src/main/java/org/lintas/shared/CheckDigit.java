package org.lintas.shared;

/** Last digit of a number that people write down: it finds what they mistype. */
final class CheckDigit {

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

  private CheckDigit() {}

  /** The digit that belongs behind digits; 0 when they end with the right one already. */
  static int of(CharSequence digits) {
    int interim = 0;
    for (int at = 0; at < digits.length(); at++) {
      interim = DAMM[interim][digits.charAt(at) - '0'];
    }
    return interim;
  }

  /** The digits of a number as people write it, with spaces or hyphens; empty if it has others. */
  static String read(String number) {
    StringBuilder digits = new StringBuilder(12);
    for (int at = 0; at < number.length(); at++) {
      char each = number.charAt(at);
      int digit = Character.digit(each, 10); // digits of any script
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      } else if (!Character.isWhitespace(each) && each != '-') {
        return "";
      }
    }
    return digits.toString();
  }
}
