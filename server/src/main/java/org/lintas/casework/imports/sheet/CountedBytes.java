package org.lintas.casework.imports.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how far it has been read. */
final class CountedBytes extends FilterInputStream {

  private volatile long count;

  CountedBytes(InputStream stream) {
    super(stream);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    add(each < 0 ? 0 : 1);
    return each;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    add(Math.max(0, read));
    return read;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread reads the stream, others look
  private void add(int more) {
    count += more;
  }
}
