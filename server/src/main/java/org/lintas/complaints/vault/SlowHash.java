package org.lintas.complaints.vault;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/**
 * Keys out of what people remember or write down: Argon2id with 19 MiB, two passes, one lane
 * (OWASP's first choice), and with the node's pepper, without which nobody can guess.
 */
@Component
class SlowHash {

  private final Pepper pepper;
  // each hash takes 19 MiB and a core: more at once would only starve everything else
  private final Semaphore hashing =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  SlowHash(Pepper pepper) {
    this.pepper = pepper;
  }

  byte[] derive(String secret, byte[] salt, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(19_456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(salt)
            .withSecret(pepper.bytes())
            .build());
    byte[] derived = new byte[length];
    hashing.acquireUninterruptibly();
    try {
      generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), derived);
    } finally {
      hashing.release();
    }
    return derived;
  }
}
