package org.lintas.journal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries in the order of chain, subject and seq, and finds the first that does not fit: a
 * changed byte, a removed, doubled or swapped entry. It cannot see that a subject's last entries
 * are gone: the tables that keep the last hash can, see {@link Audit}.
 */
public final class ChainCheck {

  private final HashChain hashes = new HashChain();
  private Entry.@Nullable Chain chain;
  private long subject;
  private int seq;
  private byte[] before = {};

  /** What is wrong with the next entry, if anything. */
  public Optional<Fault> fault(Entry.Recorded recorded) {
    Entry entry = recorded.entry();
    if (entry.chain() != chain || entry.subject() != subject) {
      begin(entry);
    }
    int expected = ++seq;
    if (entry.seq() != expected) {
      return Optional.of(
          Fault.at(entry, "entry " + expected + " is expected here: one is missing or was added"));
    }
    byte[] hash = hashes.next(before, Encoded.of(entry));
    before = hash;
    return Arrays.equals(hash, recorded.hash())
        ? Optional.empty()
        : Optional.of(Fault.at(entry, "the hash does not match what is stored"));
  }

  private void begin(Entry entry) {
    chain = entry.chain();
    subject = entry.subject();
    seq = 0;
    before = hashes.seed(entry.chain(), entry.subject());
  }
}
