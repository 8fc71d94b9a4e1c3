package org.lintas.journal;

/**
 * Something in the journal, or between it and the tables, that does not fit.
 *
 * @param seq of the entry, or 0 when it is about the subject as a whole
 */
public record Fault(Entry.Chain chain, long subject, int seq, String what) {

  static Fault at(Entry entry, String what) {
    return new Fault(entry.chain(), entry.subject(), entry.seq(), what);
  }

  /** {@code case 4821093756, entry 3: the hash does not match what is stored}. */
  @Override
  public String toString() {
    return chain.name(subject) + (seq == 0 ? "" : ", entry " + seq) + ": " + what;
  }
}
