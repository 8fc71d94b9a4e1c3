package org.lintas.casework.imports.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lines of a text, one at a time, with the possibility to give some back. */
final class Lines implements AutoCloseable {

  /** A line longer than this is cut: a file without line ends must not fill the memory. */
  static final int LONGEST = 200_000;

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final Deque<Line> ahead = new ArrayDeque<>();
  private int from;
  private int until;

  /**
   * A line.
   *
   * @param ended whether a line end followed; false only at the end of the file
   */
  record Line(String text, boolean ended, boolean cut) {}

  Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    return ahead.isEmpty() ? read() : ahead.poll();
  }

  /** Gives back a line, to be read again before those given back earlier. */
  void giveBack(Line line) {
    ahead.push(line);
  }

  private @Nullable Line read() throws IOException {
    if (from == until && !fill()) {
      return null;
    }
    int end = lineEnd();
    if (end < until) { // the usual case: the line lies in the buffer as a whole
      String text = new String(buffer, from, end - from);
      skipEnd(end);
      return new Line(text, true, false);
    }
    return readLong();
  }

  private Line readLong() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    do {
      int end = lineEnd();
      int room = LONGEST - text.length();
      cut |= end - from > room;
      text.append(buffer, from, Math.min(end - from, room));
      if (end < until) {
        skipEnd(end);
        return new Line(text.toString(), true, cut);
      }
      from = until;
    } while (fill());
    return new Line(text.toString(), false, cut);
  }

  private int lineEnd() {
    int at = from;
    while (at < until && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    return at;
  }

  private void skipEnd(int end) throws IOException {
    boolean carriage = buffer[end] == '\r';
    from = end + 1;
    if (carriage && (from < until || fill()) && buffer[from] == '\n') {
      from++;
    }
  }

  private boolean fill() throws IOException {
    int count = reader.read(buffer);
    from = 0;
    until = Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
