package org.lintas.recruitment.contracts;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.lintas.shared.Sha256;

/**
 * What a worker types beside the number to read her contract: ten letters and digits, without those
 * that look like others. It is told once and kept only as a hash; nobody can read it back.
 */
record ReadingCode(String letters) {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10; // 49 bits; a guess a minute takes longer than the sun has
  private static final SecureRandom RANDOM = new SecureRandom();

  static ReadingCode fresh() {
    StringBuilder letters = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ReadingCode(letters.toString());
  }

  /** As people type it, in small letters, with blanks or hyphens. */
  static ReadingCode typed(String text) {
    return new ReadingCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** {@code 7K3QW 2MXHD}. */
  String spoken() {
    return letters.substring(0, LENGTH / 2) + " " + letters.substring(LENGTH / 2);
  }

  /** What is kept. It is random and long: it needs no salt and no slow hash. */
  byte[] hash() {
    return Sha256.of(letters);
  }

  boolean opens(byte[] kept) {
    return MessageDigest.isEqual(hash(), kept);
  }

  /** Secret: in no log. */
  @Override
  public String toString() {
    return "a code";
  }
}
