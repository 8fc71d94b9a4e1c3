package org.lintas.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.lintas.shared.Sha256;

/**
 * The last entries that a checkpoint found in one bucket of neighbouring subjects.
 *
 * @param chain code of the chain
 * @param bucket the subjects' common leading bits
 * @param heads each subject's distance from the one before it, and the {@code seq} of its last
 *     entry, in variable length
 * @param digest SHA-256 over {@code heads}, then the hashes of these entries in order
 */
record Anchor(int chain, long bucket, int checkpoint, byte[] heads, byte[] digest) {

  /** By how many bits subjects of a chain lie together. Chains of few subjects do not need it. */
  static int bits(int chain) {
    return chain <= Entry.Chain.PERSON.code() ? 16 : 0;
  }

  static long bucket(int chain, long subject) {
    return subject >> bits(chain);
  }

  long firstSubject() {
    return bucket << bits(chain);
  }

  /** Hands over the entries that are named, in order. */
  void each(Heads reader) {
    ByteBuffer bytes = ByteBuffer.wrap(heads);
    long subject = firstSubject();
    while (bytes.hasRemaining()) {
      subject += number(bytes);
      reader.head(subject, (int) number(bytes));
    }
  }

  /** Told of one subject's last entry. */
  @FunctionalInterface
  interface Heads {
    void head(long subject, int seq);
  }

  private static long number(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Collects one bucket. Subjects come in rising order. */
  static final class Builder {

    private final int chain;
    private final long bucket;
    private final ByteArrayOutputStream heads = new ByteArrayOutputStream();
    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    private long last;

    Builder(int chain, long bucket) {
      this.chain = chain;
      this.bucket = bucket;
      this.last = bucket << bits(chain);
    }

    boolean holds(int otherChain, long subject) {
      return chain == otherChain && bucket == bucket(otherChain, subject);
    }

    void add(long subject, int seq, byte[] hash) {
      number(subject - last);
      number(seq);
      hashes.writeBytes(hash);
      last = subject;
    }

    private void number(long value) {
      long rest = value;
      while (rest > 0x7F) {
        heads.write((int) (rest & 0x7F) | 0x80);
        rest >>= 7;
      }
      heads.write((int) rest);
    }

    Anchor build(int checkpoint) {
      MessageDigest digest = Sha256.begin();
      digest.update(heads.toByteArray());
      return new Anchor(
          chain, bucket, checkpoint, heads.toByteArray(), digest.digest(hashes.toByteArray()));
    }
  }

  /** Computes a checkpoint's root. */
  static final class Root {

    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer place = ByteBuffer.allocate(10);

    void add(int chain, long bucket, byte[] anchored) {
      digest.update(place.clear().putShort((short) chain).putLong(bucket).flip());
      digest.update(anchored);
    }

    byte[] digest() {
      return digest.digest();
    }
  }
}
