package org.lintas.casework.imports.model;

/**
 * Remembers what a trial run has accepted, by fingerprints of 64 bits: so that a reference which
 * stands twice in a file is found although nothing is written. Forgets nothing up to a size beyond
 * which only the real run finds the second one.
 */
public final class Twins {

  private static final int MOST = 1 << 22;

  private long[] keys = new long[1 << 12];
  private long[] contents = new long[1 << 12];
  private int size;

  /** How a row relates to those before. */
  public enum Relation {
    NEW,
    SAME,
    DIFFERENT
  }

  public Relation add(Entered row) {
    long key = fingerprint(row.key());
    long content =
        fingerprint(row.on() + "|" + row.office() + row.outcome() + row.answers() + row.payments());
    int at = place(keys, key);
    if (keys[at] == key) {
      return contents[at] == content ? Relation.SAME : Relation.DIFFERENT;
    }
    if (size < MOST) {
      keys[at] = key;
      contents[at] = content;
      size++;
      grow();
    }
    return Relation.NEW;
  }

  private void grow() {
    if (size * 2 < keys.length) {
      return;
    }
    long[] oldKeys = keys;
    long[] oldContents = contents;
    keys = new long[oldKeys.length * 2];
    contents = new long[oldKeys.length * 2];
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != 0) {
        int to = place(keys, oldKeys[at]);
        keys[to] = oldKeys[at];
        contents[to] = oldContents[at];
      }
    }
  }

  private static int place(long[] keys, long key) {
    int at = (int) (key ^ key >>> 32) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  /** FNV-1a, then mixed; never 0. */
  private static long fingerprint(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    return hash == 0 ? 1 : hash;
  }
}
