package org.lintas.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is around the contents of a backup. The file begins with a name, the salt, the cost of the
 * passphrase's key (Argon2id) and something by which a wrong passphrase is told from a broken file.
 * The contents follow in segments of one megabyte (AES-256-GCM, each bound to its place, the last
 * one marked), so that a changed, missing or cut-off part is noticed.
 */
final class Envelope {

  private static final byte[] NAME = "Lintas backup 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;
  private static final int PROOF = 16;
  private static final int LENGTH = 16 + SALT + 8 + PROOF;
  private static final int MEMORY = 64 * 1024; // kilobytes
  private static final int ROUNDS = 3;
  private static final int MOST_MEMORY = 1024 * 1024; // an altered header shall not exhaust us
  private static final int SEGMENT = 1 << 20;

  private Envelope() {}

  /** Writes the beginning; what is written to the answer is encrypted. */
  static OutputStream seal(OutputStream file, char[] passphrase)
      throws IOException, GeneralSecurityException {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] key = key(passphrase, salt, MEMORY, ROUNDS);
    byte[] beginning =
        ByteBuffer.allocate(LENGTH)
            .put(NAME)
            .put(salt)
            .putInt(MEMORY)
            .putInt(ROUNDS)
            .put(derive(key, "proof"), 0, PROOF)
            .array();
    file.write(beginning);
    return cipher(key).newEncryptingStream(file, beginning);
  }

  /** Reads the beginning; the answer reads what was encrypted. */
  static InputStream open(InputStream file, char[] passphrase)
      throws IOException, GeneralSecurityException, BackupFault {
    byte[] beginning = file.readNBytes(LENGTH);
    if (beginning.length < LENGTH || !Arrays.equals(beginning, 0, 16, NAME, 0, 16)) {
      throw new BackupFault("This is not a backup of Lintas.");
    }
    ByteBuffer parts = ByteBuffer.wrap(beginning, 16, LENGTH - 16);
    byte[] salt = new byte[SALT];
    parts.get(salt);
    int memory = parts.getInt();
    int rounds = parts.getInt();
    byte[] proof = new byte[PROOF];
    parts.get(proof);
    if (memory < 8 || memory > MOST_MEMORY || rounds < 1 || rounds > 100) {
      throw new BackupFault("The beginning of the backup was altered.");
    }
    byte[] key = key(passphrase, salt, memory, rounds);
    if (!MessageDigest.isEqual(proof, Arrays.copyOf(derive(key, "proof"), PROOF))) {
      throw new BackupFault(
          "The passphrase is not the one that the backup was made with,"
              + " or its beginning was altered.");
    }
    return cipher(key).newDecryptingStream(file, beginning);
  }

  private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(derive(key, "contents"), "HmacSha256", 32, SEGMENT, 0);
  }

  private static byte[] key(char[] passphrase, byte[] salt, int memory, int rounds) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(memory)
            .withIterations(rounds)
            .withParallelism(1)
            .build());
    byte[] key = new byte[32];
    generator.generateBytes(new String(passphrase).getBytes(StandardCharsets.UTF_8), key);
    return key;
  }

  private static byte[] derive(byte[] key, String purpose) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(("lintas backup " + purpose).getBytes(StandardCharsets.UTF_8));
  }
}
