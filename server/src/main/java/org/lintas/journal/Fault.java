package org.lintas.journal;

/**
 * Something in the journal, or between it and the tables, that does not fit.
 *
 * @param of what it is about, as an operator knows it
 * @param seq of the entry, or 0 when it is about the whole
 */
public record Fault(String of, int seq, String what) {

  public Fault(Entry.Chain chain, long subject, int seq, String what) {
    this(chain.name(subject), seq, what);
  }

  static Fault at(Entry entry, String what) {
    return new Fault(entry.chain(), entry.subject(), entry.seq(), what);
  }

  /** Of an entry whose chain may be none. */
  static Fault at(int chain, long subject, int seq, String what) {
    return new Fault(
        Entry.Chain.of(chain)
            .map(known -> known.name(subject))
            .orElse("subject " + subject + " of chain " + chain),
        seq,
        what);
  }

  /** {@code case 4821093756, entry 3: the hash does not match what is stored}. */
  @Override
  public String toString() {
    return of + (seq == 0 ? "" : ", entry " + seq) + ": " + what;
  }
}
