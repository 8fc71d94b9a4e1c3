package org.lintas.credential;

/** What a verifier makes of a text. */
public enum Outcome {
  /** Signed by a trusted key, in force, and not revoked as far as a list of its issuer says. */
  GENUINE,
  /** Made to look like a paper, or damaged: nothing that it says counts. */
  NOT_GENUINE,
  EXPIRED,
  NOT_YET,
  REVOKED,
  SUSPENDED,
  /** Signed and in force, but whether it was revoked can't be known here and now. */
  STATUS_UNKNOWN,
  /** Some other text: no paper at all. */
  NOT_OURS
}
