package org.lintas.credential;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Public keys in the two forms that others fetch from {@code /.well-known/}. */
public final class KeySets {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private KeySets() {}

  /** A COSE_KeySet of RFC 9052 section 7: media type application/cose-key-set. */
  public static byte[] cose(List<TrustedKey> keys) {
    CborWriter writer = new CborWriter().array(keys.size());
    for (TrustedKey key : keys) {
      writer.raw(CoseKey.write(key.algorithm(), key.publicKey(), key.kid()));
    }
    return writer.toArray();
  }

  /** A JWK set of RFC 7517, whose kids are hexadecimal: media type application/jwk-set+json. */
  public static String jwk(List<TrustedKey> keys) {
    return keys.stream().map(KeySets::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private static String jwk(TrustedKey key) {
    byte[] raw = key.publicKey().shared();
    String coordinates =
        switch (key.algorithm()) {
          case ED25519 -> "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"".formatted(base64(raw));
          case ES256 ->
              "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\""
                  .formatted(
                      base64(Arrays.copyOf(raw, 32)), base64(Arrays.copyOfRange(raw, 32, 64)));
        };
    return "{%s,\"kid\":\"%s\",\"alg\":\"%s\",\"use\":\"sig\"}"
        .formatted(coordinates, key.kid().hex(), key.algorithm().jose());
  }

  private static String base64(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
