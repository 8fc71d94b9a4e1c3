package org.lintas.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/**
 * What the hardware and PostgreSQL allow: after each stage of a round the rows that it wrote are
 * taken out of the node's tables; at the end the same bytes go by COPY into empty tables of the
 * same shape with the same indexes, stage after stage. Nothing is read, decided, hashed or checked.
 *
 * <p>A row that a stage changed in place counts as a row written, as it is for PostgreSQL. So that
 * its two versions may lie side by side, unique indexes are plain ones here.
 */
final class CopyLimit implements Round.Watch {

  private static final String SCHEMA = "copy_limit";
  private static final int CONNECTIONS = 2;
  private static final int PIECE = 1 << 18;

  private final NodeProcess node;
  private final Path folder;
  private final List<Table> tables;
  private final List<Load> loads = new ArrayList<>();
  private long since;

  /** A table that stages write. */
  private record Table(String name, String copy, String columns) {}

  /** Rows of one table that one stage wrote. */
  private record Load(Round.Part part, Table table, Path file, long rows) {}

  /** What COPY did for one stage. */
  record Step(String stage, long rows, long bytes, Cost cost) {}

  private CopyLimit(NodeProcess node, Path folder, List<Table> tables) {
    this.node = node;
    this.folder = folder;
    this.tables = tables;
  }

  static CopyLimit of(NodeProcess node) throws Exception {
    Path folder = node.data().resolve("written");
    Files.createDirectories(folder);
    try (Connection owner = node.database()) {
      return new CopyLimit(node, folder, tables(owner));
    }
  }

  private static List<Table> tables(Connection owner) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.oid::regclass::text as name,
                  (select string_agg(quote_ident(attname), ', ' order by attnum)
                   from pg_attribute
                   where attrelid = c.oid and attnum > 0 and not attisdropped
                     and attgenerated = '') as columns
                from pg_class c
                where relkind in ('r', 'p') and not relispartition
                  and (relnamespace::regnamespace::text in ('people', 'casework', 'journal')
                    or c.oid = 'cards.cards'::regclass)
                  and relname not like 'import%' and relname not like 'flyway%'
                  and relname not in ('scheduled_tasks', 'seal')
                order by 1
                """)) {
      while (rows.next()) {
        String name = rows.getString(1);
        tables.add(new Table(name, SCHEMA + "." + name.replace('.', '_'), rows.getString(2)));
      }
    }
    return tables;
  }

  @Override
  public void before(Round.Part part) throws Exception {
    try (Connection owner = node.database();
        Statement statement = owner.createStatement();
        ResultSet next =
            statement.executeQuery(
                "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
      next.next();
      since = next.getLong(1);
    }
  }

  @Override
  public void after(Round.Part part) throws Exception {
    try (Connection owner = node.database()) {
      for (Table table : tables) {
        Path file = folder.resolve(part.stage() + "-" + table.name());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PIECE)) {
          long rows =
              owner
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut(
                      "copy (select %s from %s where xmin::text::bigint >= %d) to stdout binary"
                          .formatted(table.columns(), table.name(), since),
                      out);
          if (rows > 0) {
            loads.add(new Load(part, table, file, rows));
          }
        }
      }
    }
  }

  /** Writes all that again; what is here costs nothing but PostgreSQL and this client. */
  List<Step> run() throws Exception {
    prepare();
    List<Step> steps = new ArrayList<>();
    for (Round.Part part : Round.PARTS) {
      List<Load> mine =
          loads.stream()
              .filter(load -> load.part().equals(part))
              .sorted(Comparator.comparingLong((Load load) -> -size(load.file())))
              .toList();
      Cost cost = Cost.here(node, () -> copy(mine));
      steps.add(
          new Step(
              part.stage(),
              mine.stream().mapToLong(Load::rows).sum(),
              mine.stream().mapToLong(load -> size(load.file())).sum(),
              cost));
      System.out.printf("  COPY of %s: %.1f s%n", part.stage(), cost.seconds());
    }
    return steps;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private void prepare() throws Exception {
    try (Connection owner = node.database();
        Statement statement = owner.createStatement()) {
      statement.execute("create schema " + SCHEMA);
      for (Table table : tables) {
        statement.execute(
            "create table %s (like %s including all excluding indexes)"
                .formatted(table.copy(), table.name()));
        for (String index : indexes(owner, table)) {
          statement.execute(index);
        }
      }
    }
    Database.settle(node);
  }

  private static List<String> indexes(Connection owner, Table table) throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = '%s'::regclass"
                    .formatted(table.name()))) {
      while (rows.next()) {
        indexes.add(
            rows.getString(1)
                .replaceFirst(
                    "^CREATE (UNIQUE )?INDEX \\S+ ON (ONLY )?\\S+ USING",
                    "create index on " + table.copy() + " using"));
      }
    }
    return indexes;
  }

  /** Two connections, one a core, each with the largest table that is left. */
  private void copy(List<Load> queue) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (Load load : queue) {
        work.add(() -> copy(load));
      }
      for (Future<Long> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  private long copy(Load load) throws Exception {
    try (Connection connection = node.database();
        InputStream in = new BufferedInputStream(Files.newInputStream(load.file()), PIECE)) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s (%s) from stdin binary"
                  .formatted(load.table().copy(), load.table().columns()),
              in,
              PIECE);
    }
  }

  /** Gives the disk back. */
  void drop() throws Exception {
    try (Connection owner = node.database();
        Statement statement = owner.createStatement()) {
      statement.execute("drop schema " + SCHEMA + " cascade");
    }
    NodeProcess.delete(folder);
  }
}
