package org.lintas.people.model;

/**
 * FNV-1a of 64 bits with a final mixing. Stored beside persons: it must give the same for ever. Not
 * a secret and no protection.
 */
public final class Hash {

  private Hash() {}

  /** The hash of a text, another for each kind of thing it may name. */
  public static long of(char kind, String text) {
    long hash = 0xcbf29ce484222325L;
    hash = (hash ^ kind) * 0x100000001b3L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
