package org.lintas.credential;

import org.jspecify.annotations.Nullable;

/** Algorithms of signatures. Both make signatures of 64 bytes. */
public enum Algorithm {
  /** EdDSA over Curve25519, RFC 8032; named EdDSA in COSE. Public keys are 32 bytes. */
  ED25519(-8, "EdDSA", 32, "302a300506032b6570032100"),
  /** ECDSA over P-256 with SHA-256. Public keys are x and y, 64 bytes. */
  ES256(-7, "ES256", 64, "3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  /** Length of a signature in bytes. */
  static final int SIGNATURE = 64;

  private final int cose;
  private final String jose;
  private final int keyLength;
  private final Bytes prefix;

  Algorithm(int cose, String jose, int keyLength, String prefix) {
    this.cose = cose;
    this.jose = jose;
    this.keyLength = keyLength;
    this.prefix = Bytes.ofHex(prefix);
  }

  /** The number in the registry of COSE algorithms. */
  int cose() {
    return cose;
  }

  /** The name in the registry of JOSE algorithms. */
  String jose() {
    return jose;
  }

  int keyLength() {
    return keyLength;
  }

  /** What stands before a raw public key in its X.509 form. */
  byte[] prefix() {
    return prefix.shared();
  }

  static @Nullable Algorithm ofCose(long number) {
    return number == ED25519.cose ? ED25519 : number == ES256.cose ? ES256 : null;
  }
}
