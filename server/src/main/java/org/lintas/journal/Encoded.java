package org.lintas.journal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An entry with its texts turned to UTF-8 once, for the hash and for the wire. */
record Encoded(
    int chain,
    long subject,
    int seq,
    long micros,
    int office,
    byte[] actor,
    byte[] action,
    byte[] payload,
    byte @Nullable [] sealed) {

  static Encoded of(Entry entry) {
    return new Encoded(
        entry.chain().code(),
        entry.subject(),
        entry.seq(),
        HashChain.micros(entry.at()),
        entry.office(),
        entry.actor().getBytes(StandardCharsets.UTF_8),
        entry.action().getBytes(StandardCharsets.UTF_8),
        entry.payload().getBytes(StandardCharsets.UTF_8),
        entry.sealed());
  }

  /** An encoded entry and its hash. */
  record Hashed(Encoded entry, byte[] hash) {}
}
