package org.lintas.complaints.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** AES-256-GCM by a key of 32 bytes, bound to words that must be said again to open it. */
@AccessesPartialKey
final class Sealing {

  private static final AesGcmParameters PARAMETERS = parameters();

  private final byte[] key;
  private final Aead aead;

  Sealing(byte[] key) {
    this.key = key;
    try {
      AesGcmKey gcm =
          AesGcmKey.builder()
              .setParameters(PARAMETERS)
              .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
              .build();
      aead =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(gcm).withRandomId().makePrimary())
              .build()
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By a new key. */
  static Sealing make() {
    return new Sealing(RandomIds.bytes(32));
  }

  byte[] key() {
    return key;
  }

  byte[] seal(byte[] plain, String said) {
    try {
      return aead.encrypt(plain, said.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing when it was sealed by another key or beside other words. */
  Optional<byte[]> open(byte[] sealed, String said) {
    try {
      return Optional.of(aead.decrypt(sealed, said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static AesGcmParameters parameters() {
    try {
      AeadConfig.register();
      return AesGcmParameters.builder()
          .setKeySizeBytes(32)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
