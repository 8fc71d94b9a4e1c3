package org.lintas.credential;

import java.security.KeyPair;
import java.security.PrivateKey;

/** A private key with its public half. Whoever stores {@link #secret} seals it. */
public final class SigningKey {

  private final Algorithm algorithm;
  private final PrivateKey privateKey;
  private final Bytes publicKey;
  private final Bytes kid;

  private SigningKey(Algorithm algorithm, PrivateKey privateKey, Bytes publicKey) {
    this.algorithm = algorithm;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.kid = Fingerprint.kid(algorithm, publicKey);
  }

  public static SigningKey generate(Algorithm algorithm) {
    KeyPair pair = Signatures.generate(algorithm);
    byte[] raw = Signatures.raw(algorithm, pair.getPublic());
    return of(algorithm, Signatures.secret(pair.getPrivate()), Bytes.owned(raw));
  }

  /**
   * Of its stored halves.
   *
   * @param secret PKCS #8
   * @param publicKey 32 bytes of Ed25519, or x and y of P-256
   * @throws IllegalArgumentException when these are no keys
   */
  public static SigningKey of(Algorithm algorithm, byte[] secret, Bytes publicKey) {
    Signatures.publicKey(algorithm, publicKey.shared());
    return new SigningKey(algorithm, Signatures.privateKey(algorithm, secret), publicKey);
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  /** 32 bytes of Ed25519, or x and y of P-256. */
  public Bytes publicKey() {
    return publicKey;
  }

  /** By which a signature names its key: the first eight bytes of the key's fingerprint. */
  public Bytes kid() {
    return kid;
  }

  /** PKCS #8. */
  public byte[] secret() {
    return Signatures.secret(privateKey);
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  @Override
  public String toString() {
    return algorithm + " " + kid;
  }
}
