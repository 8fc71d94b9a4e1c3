package org.lintas.credential;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message whose signature is that of a key in a list of trusted keys. */
record Trusted(Cose cose, TrustedKey key) {

  /** With the type that it must say it is of; null for a card. */
  static Trusted read(byte[] message, @Nullable String type, TrustList trust) throws Malformed {
    return of(Cose.read(message), type, trust);
  }

  static Trusted of(Cose cose, @Nullable String type, TrustList trust) throws Malformed {
    if (!Objects.equals(type, cose.type())) {
      throw new Malformed("wrong-type");
    }
    Long number = cose.algorithm();
    if (number == null) {
      throw new Malformed("alg-missing");
    }
    List<TrustList.Known> candidates = trust.find(cose.key());
    if (candidates.isEmpty()) {
      throw new Malformed("unknown-key");
    }
    Algorithm algorithm = Algorithm.ofCose(number);
    String refusal = "alg-mismatch";
    for (TrustList.Known known : candidates) {
      if (known.key().algorithm() == algorithm) {
        if (known.signed(cose)) {
          return new Trusted(cose, known.key());
        }
        refusal = "bad-signature";
      }
    }
    throw new Malformed(refusal);
  }

  void check(String issuer, Purpose purpose, Instant signedAt) throws Malformed {
    String refusal = key.refusal(issuer, purpose, signedAt);
    if (refusal != null) {
      throw new Malformed(refusal);
    }
  }
}
