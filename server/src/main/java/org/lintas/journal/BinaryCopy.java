package org.lintas.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Entries in PostgreSQL's binary COPY format. */
final class BinaryCopy {

  private static final String COPY =
      """
      copy journal.entries
        (chain, subject, seq, at, office, hash, actor, action, payload, sealed)
      from stdin with (format binary)
      """;

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FIELDS = 10;
  private static final int FIXED = 128; // more than a row takes besides its texts
  private static final long MICROS_TO_2000 = 946_684_800_000_000L; // PostgreSQL counts from there

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final CopyIn copy;

  private BinaryCopy(CopyIn copy) {
    this.copy = copy;
  }

  static long entries(Connection connection, List<Encoded.Hashed> entries) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    try {
      BinaryCopy writer = new BinaryCopy(copy);
      writer.buffer.put(SIGNATURE).putInt(0).putInt(0);
      for (Encoded.Hashed entry : entries) {
        writer.write(entry);
      }
      writer.buffer.putShort((short) -1);
      writer.flush();
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void write(Encoded.Hashed hashed) throws SQLException {
    Encoded entry = hashed.entry();
    reserve(entry);
    buffer.putShort((short) FIELDS);
    buffer.putInt(2).putShort((short) entry.chain());
    buffer.putInt(8).putLong(entry.subject());
    buffer.putInt(4).putInt(entry.seq());
    buffer.putInt(8).putLong(entry.micros() - MICROS_TO_2000);
    buffer.putInt(4).putInt(entry.office());
    bytes(hashed.hash());
    bytes(entry.actor());
    bytes(entry.action());
    bytes(entry.payload());
    bytes(entry.sealed());
  }

  private void bytes(byte @Nullable [] bytes) {
    if (bytes == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(bytes.length).put(bytes);
    }
  }

  private void reserve(Encoded entry) throws SQLException {
    byte[] sealed = entry.sealed();
    int size =
        FIXED
            + entry.actor().length
            + entry.action().length
            + entry.payload().length
            + (sealed == null ? 0 : sealed.length);
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
}
