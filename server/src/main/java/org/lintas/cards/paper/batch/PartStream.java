package org.lintas.cards.paper.batch;

import java.io.OutputStream;
import java.util.Arrays;

/** A file that goes into the database in pieces, as it is written. */
final class PartStream extends OutputStream {

  private static final int PIECE = 1 << 20;

  private final BatchStore store;
  private final long batch;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private int parts;

  PartStream(BatchStore store, long batch) {
    this.store = store;
    this.batch = batch;
  }

  @Override
  public void write(int each) {
    write(new byte[] {(byte) each}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int at = from;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, PIECE - filled);
      System.arraycopy(bytes, at, piece, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
      if (filled == PIECE) {
        store();
      }
    }
  }

  private void store() {
    if (filled > 0) {
      store.addPart(batch, parts++, Arrays.copyOf(piece, filled));
      filled = 0;
    }
  }

  @Override
  public void close() {
    store();
  }
}
