package org.lintas.people.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyRows implements AutoCloseable {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int LARGEST_FIXED = 16;

  private final CopyIn copy;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  CopyRows(Connection connection, String statement) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  CopyRows row(int fields) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putShort((short) fields);
    return this;
  }

  CopyRows number(@Nullable Long value) throws SQLException {
    reserve(LARGEST_FIXED);
    if (value == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(8).putLong(value);
    }
    return this;
  }

  CopyRows number(int value) throws SQLException {
    reserve(LARGEST_FIXED);
    buffer.putInt(4).putInt(value);
    return this;
  }

  CopyRows text(@Nullable String value) throws SQLException {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** PostgreSQL puts a version before the text of its jsonb. */
  CopyRows jsonb(@Nullable String value) throws SQLException {
    return text(value == null ? null : '\u0001' + value);
  }

  /** A tsvector without positions: count, then each lexeme with a zero and its count of places. */
  CopyRows lexemes(Collection<String> lexemes) throws SQLException {
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

  private CopyRows bytes(byte @Nullable [] bytes) throws SQLException {
    reserve(LARGEST_FIXED + (bytes == null ? 0 : bytes.length));
    if (bytes == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(bytes.length).put(bytes);
    }
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

  long finish() throws SQLException {
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
