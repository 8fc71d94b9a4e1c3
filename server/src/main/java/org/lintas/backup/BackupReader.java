package org.lintas.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.lintas.node.WholeDatabase;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup: once to see that it is whole, then to bring it back. */
final class BackupReader {

  private final JsonMapper json = JsonMapper.builder().build();
  private final Path file;
  private final char[] passphrase;
  private final Consumer<String> progress;

  BackupReader(Path file, char[] passphrase, Consumer<String> progress) {
    this.file = file;
    this.passphrase = passphrase;
    this.progress = progress;
  }

  /** First and last part of a file that was read to its end. */
  record Whole(Contents.Beginning beginning, Contents.End end) {}

  /** Reads the file to its end, and changes nothing. */
  Whole check() throws IOException, GeneralSecurityException, BackupFault {
    Contents.Beginning beginning = null;
    Contents.End end = null;
    try (ZipInputStream zip = open()) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        progress.accept("Checking " + part.getName());
        switch (part.getName()) {
          case Contents.BEGINNING ->
              beginning = json.readValue(zip.readAllBytes(), Contents.Beginning.class);
          case Contents.END -> end = json.readValue(zip.readAllBytes(), Contents.End.class);
          default -> zip.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new BackupFault("The backup is not whole, or was altered: nothing was restored.");
    }
    if (beginning == null || end == null) {
      throw new BackupFault("The backup has no beginning or no end: nothing was restored.");
    }
    return new Whole(beginning, end);
  }

  /** The zip, and the end of the encrypted stream behind it. */
  private ZipInputStream open() throws IOException, GeneralSecurityException, BackupFault {
    InputStream plain =
        Envelope.open(new BufferedInputStream(Files.newInputStream(file), 1 << 16), passphrase);
    return new ZipInputStream(plain) {
      @Override
      public @Nullable ZipEntry getNextEntry() throws IOException {
        ZipEntry next = super.getNextEntry();
        if (next == null) {
          plain.transferTo(OutputStream.nullOutputStream()); // the zip's index, to the last segment
        }
        return next;
      }
    };
  }

  /** Fills empty tables, all or none, then the data folder. */
  void restore(Whole whole, WholeDatabase database)
      throws IOException, GeneralSecurityException, SQLException, BackupFault {
    Map<String, Contents.Table> tables =
        whole.beginning().tables().stream()
            .collect(Collectors.toMap(Contents.Table::name, table -> table));
    Map<String, Long> rows = new HashMap<>();
    DataFiles files = new DataFiles(database.data());
    try (Connection connection = database.connect();
        ZipInputStream zip = open()) {
      connection.setAutoCommit(false);
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String name = part.getName();
        progress.accept("Restoring " + name);
        if (name.startsWith(Contents.TABLES)) {
          String table = name.substring(Contents.TABLES.length());
          rows.put(table, fill(connection, tables.get(table), zip));
        } else if (name.startsWith(Contents.FILES)) {
          write(files.place(name.substring(Contents.FILES.length())), zip);
        }
      }
      if (!rows.equals(whole.end().rows())) {
        throw new BackupFault("The tables did not take as many rows as were kept.");
      }
      advance(connection, whole.end().sequences());
      connection.commit();
    }
  }

  private static long fill(Connection connection, Contents.@Nullable Table table, InputStream zip)
      throws SQLException, IOException, BackupFault {
    if (table == null) {
      throw new BackupFault("The backup holds a table that it does not tell of.");
    }
    clear(connection, table);
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table.name() + table.columnList() + " from stdin", kept(zip));
  }

  /** A migration may have put a first row there; the journal, which forbids it, begins empty. */
  private static void clear(Connection connection, Contents.Table table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet filled =
            statement.executeQuery("select exists (select from " + table.name() + ")")) {
      filled.next();
      if (filled.getBoolean(1)) {
        statement.executeUpdate("delete from " + table.name());
      }
    }
  }

  /** COPY closes what it read; the zip goes on. */
  private static InputStream kept(InputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public void close() {
        // not ours
      }
    };
  }

  private static void write(Path place, InputStream zip) throws IOException {
    Files.createDirectories(place.getParent());
    try (OutputStream out =
        java.nio.channels.Channels.newOutputStream(
            Files.newByteChannel(
                place,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"))))) {
      zip.transferTo(out);
    }
  }

  private static void advance(Connection connection, Map<String, Long> sequences)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
        statement.setString(1, sequence.getKey());
        statement.setLong(2, sequence.getValue());
        statement.execute();
      }
    }
  }
}
