package org.lintas.complaints.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A key pair for HPKE (RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM): what is sealed to the public
 * half is opened by the secret one alone.
 */
@AccessesPartialKey
final class KeyPair {

  private static final HpkeParameters PARAMETERS = parameters();

  private final HpkePrivateKey key;
  private final HybridDecrypt decrypt;

  private KeyPair(HpkePrivateKey key) throws GeneralSecurityException {
    this.key = key;
    this.decrypt = handle(key).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  static KeyPair make() {
    try {
      KeysetHandle made = KeysetHandle.generateNew(PARAMETERS);
      return new KeyPair((HpkePrivateKey) made.getPrimary().getKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From its two halves, 32 bytes each. */
  static KeyPair of(byte[] publicHalf, byte[] secretHalf) {
    try {
      return new KeyPair(
          HpkePrivateKey.create(
              publicKey(publicHalf),
              SecretBytes.copyFrom(secretHalf, InsecureSecretKeyAccess.get())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] publicHalf() {
    return key.getPublicKey().getPublicKeyBytes().toByteArray();
  }

  byte[] secretHalf() {
    return key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
  }

  /** Seals for whoever has the secret half. */
  static byte[] seal(byte[] publicHalf, byte[] plain, String said) {
    try {
      return handle(publicKey(publicHalf))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
          .encrypt(plain, said.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing when it was sealed for another or beside other words. */
  Optional<byte[]> open(byte[] sealed, String said) {
    try {
      return Optional.of(decrypt.decrypt(sealed, said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static HpkePublicKey publicKey(byte[] half) throws GeneralSecurityException {
    return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(half), null);
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }

  private static HpkeParameters parameters() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
