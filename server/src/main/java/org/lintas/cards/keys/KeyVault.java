package org.lintas.cards.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.lintas.node.KeyFiles;
import org.springframework.stereotype.Component;

/**
 * Seals rows by a key that the database never sees. What is sealed is bound to what its row says:
 * it opens beside exactly these words.
 */
@Component
class KeyVault {

  static final String FILE = "cards.key";

  private final Aead aead;

  KeyVault(KeyFiles files) {
    aead = files.open(FILE);
  }

  byte[] seal(byte[] secret, String said) {
    try {
      return aead.encrypt(secret, said.getBytes(StandardCharsets.UTF_8));
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
}
