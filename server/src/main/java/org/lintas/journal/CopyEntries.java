package org.lintas.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lintas.node.CopyRows;

/** Entries in PostgreSQL's binary COPY format. */
final class CopyEntries {

  private static final String COPY =
      """
      copy journal.entries
        (chain, subject, seq, at, office, hash, actor, action, payload, sealed)
      from stdin with (format binary)
      """;

  private CopyEntries() {}

  static long copy(Connection connection, List<Encoded.Hashed> entries) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, COPY)) {
      for (Encoded.Hashed hashed : entries) {
        Encoded entry = hashed.entry();
        rows.row(10)
            .number((short) entry.chain())
            .number(entry.subject())
            .number(entry.seq())
            .moment(entry.micros())
            .number(entry.office())
            .bytes(hashed.hash())
            .bytes(entry.actor())
            .bytes(entry.action())
            .bytes(entry.payload())
            .bytes(entry.sealed());
      }
      return rows.finish();
    }
  }
}
