package org.lintas.complaints.wages.web;

/** Numbers as people write them: {@code 1,500}, {@code ๑๕๐๐}. */
final class Numerals {

  private Numerals() {}

  /** Digits of any script as 0 to 9, without commas between thousands and blanks. */
  static String ascii(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(each -> each != ',' && !Character.isWhitespace(each))
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
