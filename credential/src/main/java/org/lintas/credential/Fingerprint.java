package org.lintas.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The COSE key thumbprint of RFC 9679 with SHA-256: the same whoever computes it. */
final class Fingerprint {

  private static final int KID = 8;

  private Fingerprint() {}

  static Bytes of(Algorithm algorithm, Bytes publicKey) {
    try {
      byte[] key = CoseKey.write(algorithm, publicKey, null);
      return Bytes.owned(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Bytes kid(Algorithm algorithm, Bytes publicKey) {
    return Bytes.owned(Arrays.copyOf(of(algorithm, publicKey).shared(), KID));
  }

  /** For people who compare it: groups of four digits. */
  static String groups(Bytes fingerprint) {
    return fingerprint.hex().replaceAll("(.{4})(?!$)", "$1 ");
  }
}
