package org.lintas.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintas.node.WholeDatabase;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup: all tables as one transaction sees them, beside whatever else goes on. */
final class BackupWriter {

  static final String ENDING = ".backup";
  static final String UNFINISHED = ".unfinished";

  private final JsonMapper json = JsonMapper.builder().build();
  private final WholeDatabase database;
  private final Consumer<String> progress;
  private final Map<String, Long> rows = new LinkedHashMap<>();

  BackupWriter(WholeDatabase database, Consumer<String> progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Writes a whole backup to a file that does not exist yet, or none. */
  Contents.End write(Path file, char[] passphrase)
      throws IOException, GeneralSecurityException, SQLException, BackupFault {
    if (Files.exists(file)) {
      throw new BackupFault(file + " is there already; name another file.");
    }
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ZipOutputStream zip =
          new ZipOutputStream(Envelope.seal(Channels.newOutputStream(channel), passphrase));
      zip.setLevel(Deflater.BEST_SPEED);
      Contents.End end = write(zip);
      zip.finish();
      zip.close(); // the last segment is marked as such
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return end;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Contents.End write(ZipOutputStream zip) throws IOException, SQLException {
    DataFiles files = new DataFiles(database.data());
    try (Connection connection = database.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      // lines of checkpoints are never to be ahead of the tables: they are read before
      List<Path> before = files.all();
      Catalog catalog = new Catalog(connection, database.schemas());
      Map<Path, byte[]> lines =
          read(before.stream().filter(BackupWriter::isOfCheckpoints).toList());
      List<Contents.Table> tables = catalog.tables(); // the moment
      part(
          zip,
          Contents.BEGINNING,
          new Contents.Beginning(database.now(), database.applied(), tables));
      for (Contents.Table table : tables) {
        copy(connection, table, zip);
      }
      for (Map.Entry<Path, byte[]> each : lines.entrySet()) {
        zip.putNextEntry(new ZipEntry(Contents.FILES + each.getKey()));
        zip.write(each.getValue());
      }
      for (Path file : files.all()) {
        if (!isOfCheckpoints(file)) {
          copy(file, zip);
        }
      }
      Contents.End end = new Contents.End(rows, catalog.sequences());
      part(zip, Contents.END, end);
      return end;
    }
  }

  private static boolean isOfCheckpoints(Path file) {
    return file.startsWith("checkpoints");
  }

  private Map<Path, byte[]> read(List<Path> files) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    for (Path file : files) {
      contents.put(file, Files.readAllBytes(database.data().resolve(file)));
    }
    return contents;
  }

  private void part(ZipOutputStream zip, String name, Object value) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(json.writeValueAsBytes(value));
  }

  private void copy(Connection connection, Contents.Table table, ZipOutputStream zip)
      throws IOException, SQLException {
    progress.accept(table.name());
    zip.putNextEntry(new ZipEntry(Contents.TABLES + table.name()));
    String columns = String.join(", ", table.columns());
    long copied =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select " + columns + " from " + table.name() + ") to stdout",
                new Counting(zip, table.name(), progress));
    rows.put(table.name(), copied);
  }

  private void copy(Path file, ZipOutputStream zip) throws IOException {
    progress.accept(file.toString());
    zip.putNextEntry(new ZipEntry(Contents.FILES + file));
    try {
      Files.copy(database.data().resolve(file), zip);
    } catch (NoSuchFileException gone) {
      // an import's file that has served: nothing asks for it any more
    }
  }

  /** Tells how much went through; does not close what it writes to. */
  private static final class Counting extends OutputStream {

    private static final long STEP = 16L << 20;

    private final OutputStream out;
    private final String what;
    private final Consumer<String> progress;
    private long bytes;

    Counting(OutputStream out, String what, Consumer<String> progress) {
      this.out = out;
      this.what = what;
      this.progress = progress;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
      if (bytes / STEP != (bytes + length) / STEP) {
        progress.accept(what + ", " + ((bytes + length) >> 20) + " MB");
      }
      bytes += length;
    }
  }
}
