package org.lintas.cards.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardRow;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Cards in PostgreSQL's binary COPY format. */
final class CopyCards {

  static final String COLUMNS =
      """
      serial, case_serial, person, issued_at, replaces, replaced_by, renewed_by, entry, office,
      version, issued_on, expires_on, remind_on, procedure, state, kind, stage, cose
      """;

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FIELDS = 18;
  private static final int FIXED = 256; // more than a row takes besides texts and signed bytes
  private static final long MICROS_TO_2000 = 946_684_800_000_000L; // PostgreSQL counts from there
  private static final long DAYS_TO_2000 = 10_957;

  private final CopyIn copy;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  private CopyCards(CopyIn copy) {
    this.copy = copy;
  }

  static long copy(Connection connection, List<CardRow> cards) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy cards.cards (" + COLUMNS + ") from stdin with (format binary)");
    try {
      CopyCards writer = new CopyCards(copy);
      writer.buffer.put(SIGNATURE).putInt(0).putInt(0);
      for (CardRow card : cards) {
        writer.write(card);
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

  private void write(CardRow card) throws SQLException {
    byte[] kind = card.kind().getBytes(StandardCharsets.UTF_8);
    byte[] stage = card.stage().getBytes(StandardCharsets.UTF_8);
    byte[] cose = card.cose();
    if (buffer.remaining()
        < FIXED + kind.length + stage.length + (cose == null ? 0 : cose.length)) {
      flush();
    }
    buffer.putShort((short) FIELDS);
    number(card.serial());
    number(card.caseSerial());
    number(card.subject());
    number(ChronoUnit.MICROS.between(Instant.EPOCH, card.issuedAt()) - MICROS_TO_2000);
    number(card.replaces());
    number(card.replacedBy());
    number(card.renewedBy());
    buffer.putInt(4).putInt(card.entry());
    buffer.putInt(4).putInt(card.office());
    buffer.putInt(4).putInt(card.version());
    day(card.issuedOn());
    day(card.expiresOn());
    day(card.remindOn());
    buffer.putInt(2).putShort((short) card.procedure());
    buffer.putInt(2).putShort((short) card.state().code());
    bytes(kind);
    bytes(stage);
    bytes(cose);
  }

  private void number(@Nullable Long value) {
    if (value == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(8).putLong(value);
    }
  }

  private void day(@Nullable LocalDate day) {
    if (day == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(4).putInt((int) (day.toEpochDay() - DAYS_TO_2000));
    }
  }

  private void bytes(byte @Nullable [] bytes) {
    if (bytes == null) {
      buffer.putInt(-1);
    } else {
      buffer.putInt(bytes.length).put(bytes);
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
