package org.lintas.node;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format: each begun by {@link #row}, then its fields in the order
 * of the statement. What is closed without {@link #finish} writes nothing.
 */
public final class CopyRows implements AutoCloseable {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int LARGEST_FIXED = 16;
  private static final long MICROS_TO_2000 = 946_684_800_000_000L; // PostgreSQL counts from there
  private static final long DAYS_TO_2000 = 10_957;

  private final CopyIn copy;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  public CopyRows(Connection connection, String statement) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  public CopyRows row(int fields) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putShort((short) fields);
    return this;
  }

  public CopyRows number(@Nullable Long value) throws SQLException {
    return value == null ? nothing() : number(value.longValue());
  }

  public CopyRows number(long value) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putInt(8).putLong(value);
    return this;
  }

  public CopyRows number(int value) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putInt(4).putInt(value);
    return this;
  }

  public CopyRows number(short value) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putInt(2).putShort(value);
    return this;
  }

  /**
   * A timestamp.
   *
   * @param micros since 1970
   */
  public CopyRows moment(long micros) throws SQLException {
    return number(micros - MICROS_TO_2000);
  }

  public CopyRows moment(Instant at) throws SQLException {
    return moment(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  public CopyRows day(@Nullable LocalDate day) throws SQLException {
    return day == null ? nothing() : number((int) (day.toEpochDay() - DAYS_TO_2000));
  }

  public CopyRows text(@Nullable String value) throws SQLException {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** PostgreSQL puts a version before the text of its jsonb. */
  public CopyRows jsonb(@Nullable String value) throws SQLException {
    return text(value == null ? null : '\u0001' + value);
  }

  /** A tsvector without positions: count, then each lexeme with a zero and its count of places. */
  public CopyRows lexemes(Collection<String> lexemes) throws SQLException {
    byte[][] encoded =
        lexemes.stream()
            .map(lexeme -> lexeme.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    int size = 4;
    for (byte[] lexeme : encoded) {
      size += lexeme.length + 3;
    }
    reserve(size + 4);
    buffer.putInt(size).putInt(encoded.length);
    for (byte[] lexeme : encoded) {
      buffer.put(lexeme).put((byte) 0).putShort((short) 0);
    }
    return this;
  }

  public CopyRows bytes(byte @Nullable [] bytes) throws SQLException {
    if (bytes == null) {
      return nothing();
    }
    reserve(LARGEST_FIXED + bytes.length);
    buffer.putInt(bytes.length).put(bytes);
    return this;
  }

  private CopyRows nothing() throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putInt(-1);
    return this;
  }

  private void reserve(int size) throws SQLException {
    if (buffer.remaining() < size) {
      flush();
    }
    if (buffer.capacity() < size) {
      buffer = ByteBuffer.allocate(size);
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** How many rows were written. */
  public long finish() throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putShort((short) -1);
    flush();
    return copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
