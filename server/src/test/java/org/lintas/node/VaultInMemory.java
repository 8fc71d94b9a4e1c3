package org.lintas.node;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A key-management service of this process: keys at {@code memory-kms://…} that nobody reads. */
public final class VaultInMemory implements KmsClient {

  static final AtomicInteger UNWRAPPED = new AtomicInteger();

  private static final Map<String, Aead> KEYS = new ConcurrentHashMap<>();

  @Override
  public boolean doesSupport(String address) {
    return address.startsWith("memory-kms://");
  }

  @Override
  public KmsClient withCredentials(String path) {
    return this;
  }

  @Override
  public KmsClient withDefaultCredentials() {
    return this;
  }

  @Override
  public Aead getAead(String address) {
    Aead key = KEYS.computeIfAbsent(address, _ -> made());
    return new Aead() {
      @Override
      public byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
        return key.encrypt(plain, context);
      }

      @Override
      public byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
        UNWRAPPED.incrementAndGet();
        return key.decrypt(sealed, context);
      }
    };
  }

  private static Aead made() {
    try {
      AeadConfig.register();
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
