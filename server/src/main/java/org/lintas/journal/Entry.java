package org.lintas.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param chain what kind of thing it is about
 * @param subject serial of the thing
 * @param seq 1 for a subject's first entry, then without gaps
 * @param at moment of recording, to the microsecond
 * @param actor {@link org.lintas.access.Caller#signature}
 * @param office where, or 0
 * @param action what was asked: {@code start}, {@code complete}, {@code read}
 * @param payload canonical JSON of what was decided
 * @param sealed encrypted part, or null; the hash covers its bytes as stored
 */
public record Entry(
    Chain chain,
    long subject,
    int seq,
    Instant at,
    String actor,
    int office,
    String action,
    String payload,
    byte @Nullable [] sealed) {

  /** Each chain numbers its subjects by itself. The code is stored. */
  public enum Chain {
    CASE(1),
    CASE_READ(2),
    PERSON(3),
    PROCEDURE(4),
    ACCESS(5),
    IMPORT(6);

    private final int code;

    Chain(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  /**
   * An entry as stored.
   *
   * @param hash SHA-256 over the hash of the entry before it and this entry's canonical form
   */
  public record Recorded(Entry entry, byte[] hash) {}
}
