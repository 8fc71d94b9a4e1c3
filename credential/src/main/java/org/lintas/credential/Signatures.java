package org.lintas.credential;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The provider of signatures, chosen once: Amazon Corretto where its native library loads, else
 * Bouncy Castle. Never the one that the JDK would choose: its Ed25519 is thirty times slower.
 */
final class Signatures {

  private static final byte[] SEED_PREFIX =
      Bytes.ofHex("302e020100300506032b657004220420").shared();

  private static final Provider PROVIDER = fastest();

  private static final Spares<Signature> ED25519 = spares("EdDSA");

  private static final Spares<Signature> ES256 = spares("SHA256withECDSAinP1363Format");

  private Signatures() {}

  static Provider provider() {
    return PROVIDER;
  }

  private static Provider fastest() {
    Provider corretto = corretto();
    return corretto == null ? new BouncyCastleProvider() : corretto;
  }

  /** By reflection, for it may be left out; and only when it can do what is needed of it. */
  private static @Nullable Provider corretto() {
    try {
      Object found =
          Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
              .getField("INSTANCE")
              .get(null);
      Provider provider = (Provider) found;
      Signature.getInstance("EdDSA", provider);
      Signature.getInstance("SHA256withECDSAinP1363Format", provider);
      return provider;
    } catch (ReflectiveOperationException | GeneralSecurityException | LinkageError e) {
      return null;
    }
  }

  private static Spares<Signature> spares(String name) {
    return new Spares<>(() -> make(name), signature -> {});
  }

  private static Signature make(String name) {
    try {
      return Signature.getInstance(name, PROVIDER);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Spares<Signature> of(Algorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519;
      case ES256 -> ES256;
    };
  }

  static byte[] sign(SigningKey key, byte[] message) {
    Spares<Signature> spares = of(key.algorithm());
    Signature signature = spares.take();
    try {
      signature.initSign(key.privateKey());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spares.give(signature);
    }
  }

  static boolean verify(Algorithm algorithm, PublicKey key, Cose cose) {
    Spares<Signature> spares = of(algorithm);
    Signature signature = spares.take();
    try {
      signature.initVerify(key);
      cose.signedTo(signature);
      return cose.verifiedBy(signature);
    } catch (InvalidKeyException | SignatureException e) {
      return false; // of another length, or numbers out of range
    } finally {
      spares.give(signature);
    }
  }

  static KeyPair generate(Algorithm algorithm) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm == Algorithm.ED25519 ? "Ed25519" : "EC", PROVIDER);
      if (algorithm == Algorithm.ES256) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] raw(Algorithm algorithm, PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] prefix = algorithm.prefix();
    if (encoded.length != prefix.length + algorithm.keyLength()
        || !Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length)) {
      throw new IllegalArgumentException("not a key of " + algorithm);
    }
    return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
  }

  /** Throws {@link IllegalArgumentException} when the bytes are no key. */
  static PublicKey publicKey(Algorithm algorithm, byte[] raw) {
    byte[] prefix = algorithm.prefix();
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    try {
      PublicKey key = factory(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
      check(algorithm, key);
      return key;
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("not a key of " + algorithm, e);
    }
  }

  /** A point off the curve is found here. */
  private static void check(Algorithm algorithm, PublicKey key) throws InvalidKeyException {
    Spares<Signature> spares = of(algorithm);
    Signature signature = spares.take();
    try {
      signature.initVerify(key);
    } finally {
      spares.give(signature);
    }
  }

  /** PKCS #8, without a copy of the public key. */
  static byte[] secret(PrivateKey key) {
    if (key instanceof EdECPrivateKey edwards) {
      byte[] seed = edwards.getBytes().orElseThrow();
      byte[] encoded = Arrays.copyOf(SEED_PREFIX, SEED_PREFIX.length + seed.length);
      System.arraycopy(seed, 0, encoded, SEED_PREFIX.length, seed.length);
      return encoded;
    }
    return key.getEncoded();
  }

  static PrivateKey privateKey(Algorithm algorithm, byte[] secret) {
    try {
      return factory(algorithm).generatePrivate(new PKCS8EncodedKeySpec(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of " + algorithm, e);
    }
  }

  private static KeyFactory factory(Algorithm algorithm) throws GeneralSecurityException {
    if (algorithm == Algorithm.ES256) {
      return KeyFactory.getInstance("EC", PROVIDER);
    }
    return PROVIDER.getService("KeyFactory", "EdDSA") == null
        ? KeyFactory.getInstance("EdDSA") // only parses: Corretto takes the JDK's key objects
        : KeyFactory.getInstance("EdDSA", PROVIDER);
  }
}
