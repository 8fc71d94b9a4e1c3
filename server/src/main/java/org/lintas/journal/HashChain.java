package org.lintas.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lintas.shared.Sha256;

/**
 * How entries of one subject are chained: each hash is SHA-256 over the hash before it and the
 * entry's canonical form; before a subject's first entry stands the hash of its name.
 *
 * <p>The canonical form, all numbers big-endian: version (1 byte, 1) · chain (2) · subject (8) ·
 * seq (4) · at in microseconds since 1970 (8) · office (4) · then actor, action, payload in UTF-8
 * and sealed, each behind its length (4; −1 for no sealed part). Lengths in front mean that no two
 * entries share a form. {@code HashChainTest} holds vectors; {@code
 * docs/decisions/0004-canonical-form-of-journal-entries.md} says why.
 *
 * <p>Not thread-safe: it keeps its digest for speed.
 */
public final class HashChain {

  private static final byte VERSION = 1;
  private static final byte[] NAME = "lintas journal".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest = Sha256.begin();
  private final ByteBuffer numbers = ByteBuffer.allocate(64);

  /** What stands before the first entry of a subject. */
  public byte[] seed(Entry.Chain chain, long subject) {
    digest.update(NAME);
    numbers.clear().putShort((short) chain.code()).putLong(subject);
    digest.update(numbers.flip());
    return digest.digest();
  }

  /** The hash of an entry that stands behind another. */
  public byte[] next(byte[] before, Entry entry) {
    return next(before, Encoded.of(entry));
  }

  byte[] next(byte[] before, Encoded entry) {
    digest.update(before);
    numbers.clear();
    numbers
        .put(VERSION)
        .putShort((short) entry.chain())
        .putLong(entry.subject())
        .putInt(entry.seq())
        .putLong(entry.micros())
        .putInt(entry.office());
    text(entry.actor());
    text(entry.action());
    text(entry.payload());
    byte[] sealed = entry.sealed();
    if (sealed == null) {
      numbers.putInt(-1);
      digest.update(numbers.flip());
    } else {
      text(sealed);
    }
    return digest.digest();
  }

  private void text(byte[] bytes) {
    numbers.putInt(bytes.length);
    digest.update(numbers.flip());
    numbers.clear();
    digest.update(bytes);
  }

  /** An instant as it is stored, since 1970. */
  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
