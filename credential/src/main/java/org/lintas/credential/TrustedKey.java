package org.lintas.credential;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public key that a verifier trusts.
 *
 * @param kid by which signatures name it
 * @param issuer URI of whoever signs with it; it vouches for no other issuer's papers
 * @param publicKey 32 bytes of Ed25519, or x and y of P-256
 * @param validFrom what it signed before is refused
 * @param validUntil what it signed from this instant on is refused; what it signed before stays
 *     good
 * @param stolenSince what it signed from this instant on is refused
 */
public record TrustedKey(
    Bytes kid,
    String issuer,
    Algorithm algorithm,
    Bytes publicKey,
    Set<Purpose> purposes,
    Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable Instant stolenSince) {

  public TrustedKey {
    purposes = Set.copyOf(purposes);
    if (publicKey.length() != algorithm.keyLength()) {
      throw new IllegalArgumentException("not a key of " + algorithm);
    }
  }

  /** The public half of one of our own. */
  public static TrustedKey of(
      SigningKey key, String issuer, Set<Purpose> purposes, Instant from, @Nullable Instant until) {
    return new TrustedKey(
        key.kid(), issuer, key.algorithm(), key.publicKey(), purposes, from, until, null);
  }

  public TrustedKey stolen(Instant since) {
    return new TrustedKey(
        kid, issuer, algorithm, publicKey, purposes, validFrom, validUntil, since);
  }

  public TrustedKey until(Instant end) {
    return new TrustedKey(kid, issuer, algorithm, publicKey, purposes, validFrom, end, stolenSince);
  }

  /** 32 bytes; RFC 9679 with SHA-256. */
  public Bytes fingerprint() {
    return Fingerprint.of(algorithm, publicKey);
  }

  /** The fingerprint for people who compare it: sixteen groups of four hexadecimal digits. */
  public String fingerprintGroups() {
    return Fingerprint.groups(fingerprint());
  }

  /** Why it may not have signed for this purpose at that moment; nothing when it may. */
  @Nullable String refusal(String papersIssuer, Purpose purpose, Instant signedAt) {
    if (!issuer.equals(papersIssuer)) {
      return "wrong-issuer";
    }
    if (!purposes.contains(purpose)) {
      return "wrong-purpose";
    }
    if (stolenSince != null && !signedAt.isBefore(stolenSince)) {
      return "key-stolen";
    }
    if (signedAt.isBefore(validFrom)) {
      return "key-not-yet";
    }
    return validUntil != null && !signedAt.isBefore(validUntil) ? "key-expired" : null;
  }
}
