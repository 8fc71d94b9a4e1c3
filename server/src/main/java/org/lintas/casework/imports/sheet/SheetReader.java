package org.lintas.casework.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row. A faulty row is handed out as such and the next one is read as if
 * nothing had been, which readers that stop at the first fault cannot do.
 */
public final class SheetReader implements AutoCloseable {

  /** A cell may run over line ends, but a quote never closed must not swallow the whole file. */
  private static final int MOST_LINES = 50;

  private static final char UNREADABLE = '\uFFFD'; // what a decoder puts for bytes it cannot read

  private final Lines lines;
  private final char separator;
  private final CountedBytes bytes;
  private final List<String> header;
  private int number;

  private SheetReader(CountedBytes bytes, SheetFormat format) throws IOException {
    this.bytes = bytes;
    this.separator = format.separator();
    this.lines =
        new Lines(
            new InputStreamReader(
                bytes,
                format
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    this.header = readHeader();
  }

  public static SheetReader open(Path file, SheetFormat format) throws IOException {
    InputStream stream = Files.newInputStream(file);
    try {
      return new SheetReader(new CountedBytes(stream), format);
    } catch (IOException | RuntimeException unreadable) {
      stream.close();
      throw unreadable;
    }
  }

  /** The names of the columns, trimmed; empty when the file is. */
  public List<String> header() {
    return header;
  }

  /** Bytes read so far, for progress; a little ahead of the rows handed out. */
  public long position() {
    return bytes.count();
  }

  private List<String> readHeader() throws IOException {
    Row row = nextRow(-1);
    if (row == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>(row.cells());
    if (names.getFirst().startsWith("\uFEFF")) {
      names.set(0, names.getFirst().substring(1));
    }
    names.replaceAll(String::strip);
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    return List.copyOf(names);
  }

  /** The next row that holds anything, or null after the last. */
  public @Nullable Row next() throws IOException {
    return nextRow(header.size());
  }

  private @Nullable Row nextRow(int width) throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      number++;
      Row row = row(line, width);
      if (!isEmpty(row)) {
        return row;
      }
    }
    return null;
  }

  private static boolean isEmpty(Row row) {
    return row.cells().stream().allMatch(String::isBlank);
  }

  private Row row(Lines.Line line, int width) throws IOException {
    String text = line.text();
    if (line.cut()) {
      return faulty(List.of(text.substring(0, 200)), Row.Fault.ROW_TOO_LONG, -1);
    }
    return text.indexOf('"') < 0
        ? checked(plainCells(text, width), width, line.ended())
        : quotedRow(line, width);
  }

  private List<String> plainCells(String text, int width) {
    List<String> cells = new ArrayList<>(Math.max(width, 10));
    int from = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
      cells.add(text.substring(from, end));
      from = end + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }

  private Row quotedRow(Lines.Line first, int width) throws IOException {
    QuotedRow parts = new QuotedRow(separator);
    List<Lines.Line> more = new ArrayList<>();
    Lines.Line line = first;
    QuotedRow.Standing standing = parts.take(line.text());
    while (standing == QuotedRow.Standing.UNFINISHED && more.size() < MOST_LINES) {
      line = lines.next();
      if (line == null) {
        break;
      }
      more.add(line);
      standing = parts.take(line.text());
    }
    boolean ended = line != null && line.ended();
    boolean sound = standing == QuotedRow.Standing.COMPLETE;
    if (sound && (more.isEmpty() || parts.cells().size() == width)) {
      return checked(parts.cells(), width, ended);
    }
    more.reversed().forEach(lines::giveBack);
    return faulty(
        plainCells(first.text(), width), Row.Fault.STRAY_QUOTE, sound ? -1 : parts.cells().size());
  }

  private Row checked(List<String> cells, int width, boolean ended) {
    while (width >= 0 && cells.size() > width && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    if (width >= 0 && cells.size() != width) {
      Row.Fault fault =
          cells.size() > width
              ? Row.Fault.TOO_MANY_CELLS
              : ended ? Row.Fault.TOO_FEW_CELLS : Row.Fault.HALF_ROW;
      return faulty(cells, fault, -1);
    }
    for (int at = 0; at < cells.size(); at++) {
      if (cells.get(at).indexOf(UNREADABLE) >= 0) {
        return faulty(cells, Row.Fault.BAD_ENCODING, at);
      }
    }
    return new Row.Sound(number, cells);
  }

  private Row faulty(List<String> cells, Row.Fault fault, int column) {
    return new Row.Faulty(number, cells, fault, column);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
