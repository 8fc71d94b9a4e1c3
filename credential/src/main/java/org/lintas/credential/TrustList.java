package org.lintas.credential;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that a verifier trusts. */
public final class TrustList {

  /** A key, ready to verify with. */
  record Known(TrustedKey key, PublicKey publicKey) {

    boolean signed(Cose cose) {
      return Signatures.verify(key.algorithm(), publicKey, cose);
    }
  }

  private final List<TrustedKey> keys;
  private final Map<Bytes, List<Known>> byKid = new HashMap<>();

  private TrustList(List<TrustedKey> keys) {
    this.keys = List.copyOf(keys);
    for (TrustedKey key : this.keys) {
      PublicKey publicKey = Signatures.publicKey(key.algorithm(), key.publicKey().shared());
      byKid.computeIfAbsent(key.kid(), kid -> new ArrayList<>()).add(new Known(key, publicKey));
    }
  }

  /** Throws {@link IllegalArgumentException} when one of them is no key. */
  public static TrustList of(List<TrustedKey> keys) {
    return new TrustList(keys);
  }

  public TrustList plus(List<TrustedKey> more) {
    return new TrustList(Stream.concat(keys.stream(), more.stream()).distinct().toList());
  }

  public List<TrustedKey> keys() {
    return keys;
  }

  /** Usually one: issuers choose kids apart from each other, so that two may choose the same. */
  List<Known> find(@Nullable Bytes kid) {
    return kid == null ? List.of() : byKid.getOrDefault(kid, List.of());
  }
}
