package org.lintas.credential;

/** What a status list says of a paper, numbered as Token Status List numbers it. */
public enum PaperStatus {
  VALID,
  /** Revoked for good. */
  INVALID,
  /** Not to be accepted for now. */
  SUSPENDED,
  /** A value whose meaning the issuer alone knows. */
  OTHER;

  static PaperStatus of(int value) {
    return switch (value) {
      case 0 -> VALID;
      case 1 -> INVALID;
      case 2 -> SUSPENDED;
      default -> OTHER;
    };
  }
}
