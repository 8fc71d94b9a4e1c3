package org.lintas.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The values of the three files and nothing else: a plain table a file, its columns as text (the
 * day as a date), a number as primary key and an index on the reference. What a person takes on
 * disk when nothing is kept about who did what and why.
 */
final class RawRows {

  private static final String SCHEMA = "raw_rows";

  private RawRows() {}

  /** Bytes with their indexes. */
  static long bytes(NodeProcess node, Round round) throws Exception {
    try (Connection owner = node.database()) {
      Database.execute(owner, "create schema " + SCHEMA);
      for (Round.Part part : Round.PARTS) {
        load(owner, round.file(part), SCHEMA + "." + part.file().replace(".csv", ""));
      }
      long bytes = Sizes.of(owner, SCHEMA).whole();
      Database.execute(owner, "drop schema " + SCHEMA + " cascade");
      return bytes;
    }
  }

  private static void load(Connection owner, Path file, String table) throws Exception {
    String[] columns = columns(file);
    Database.execute(
        owner,
        "create table %s (id bigint generated always as identity primary key, %s)"
            .formatted(
                table,
                Arrays.stream(columns)
                    .map(column -> quoted(column) + (column.equals("on") ? " date" : " text"))
                    .collect(Collectors.joining(", "))),
        "create unique index on %s (reference)".formatted(table));
    try (InputStream in = Files.newInputStream(file)) {
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s (%s) from stdin (format csv, header)"
                  .formatted(
                      table,
                      Arrays.stream(columns)
                          .map(RawRows::quoted)
                          .collect(Collectors.joining(", "))),
              in);
    }
  }

  private static String[] columns(Path file) throws Exception {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String header = lines.readLine();
      return header == null ? new String[0] : header.split(",", -1);
    }
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
