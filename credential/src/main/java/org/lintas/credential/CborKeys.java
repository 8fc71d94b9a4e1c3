package org.lintas.credential;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches that no key stands twice in a map. Keys in ascending order, as sound encoders write them,
 * cost one comparison each; others are gathered in a set.
 */
final class CborKeys {

  private final byte[] bytes;
  private int[] bounds = new int[16];
  private int size;
  private boolean ascending = true;

  CborKeys(byte[] bytes) {
    this.bytes = bytes;
  }

  void add(int from, int end) {
    if (size > 0) {
      ascending &=
          Arrays.compareUnsigned(bytes, bounds[size - 2], bounds[size - 1], bytes, from, end) < 0;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size++] = from;
    bounds[size++] = end;
  }

  void end() throws Malformed {
    if (ascending) {
      return;
    }
    Set<ByteBuffer> seen = new HashSet<>();
    for (int i = 0; i < size; i += 2) {
      if (!seen.add(ByteBuffer.wrap(bytes, bounds[i], bounds[i + 1] - bounds[i]))) {
        throw new Malformed("duplicate-key");
      }
    }
  }
}
