package org.lintas.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL under the data folder, for a node that was given none. It answers on the loopback
 * address alone, and every connection, even of the machine's other users, needs its password.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String OWNER = "postgres";
  static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final EmbeddedPostgres postgres;
  private final PostgresWatch watch;

  private EmbeddedDatabase(EmbeddedPostgres postgres, PostgresWatch watch) {
    this.postgres = postgres;
    this.watch = watch;
  }

  /** Starts it, and from then on starts it again whenever it ends by itself. */
  static EmbeddedDatabase start(DataFolder folder, Path binaries, String secret) {
    Path data = folder.resolve("pg");
    EmbeddedPostgres postgres = start(folder, data, binaries, secret);
    return new EmbeddedDatabase(
        postgres, PostgresWatch.over(data, folder.resolve("postgresql.log")));
  }

  int port() {
    return postgres.getPort();
  }

  @Override
  public void close() throws IOException {
    watch.close();
    postgres.close();
  }

  private static EmbeddedPostgres start(
      DataFolder folder, Path data, Path binaries, String secret) {
    Path password = folder.resolve("database.key"); // initdb reads its first line
    try {
      endLeftovers(data);
      Files.createDirectories(binaries);
      return EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setOverrideWorkingDirectory(binaries.toAbsolutePath().normalize().toFile())
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false) // it would stop PostgreSQL while Spring still closes
          .setPGStartupWait(longestStart(data))
          // options of initdb: the library has no names of its own for these
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", password.toString())
          .setConnectConfig("password", secret)
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("shared_buffers", "512MB")
          .setServerConfig("fsync", "on") // the library switches it off
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("max_wal_size", "4GB")
          .setServerConfig("autovacuum_vacuum_insert_scale_factor", "1") // tables grow, mostly
          .setServerConfig("max_connections", "60")
          .start();
    } catch (IOException | IllegalStateException e) {
      log.debug("embedded PostgreSQL", e);
      throw new StartupFault(
          "PostgreSQL could not be started in " + data + ": " + e.getMessage(),
          "Look into its log above; or point LINTAS_DB_URL, LINTAS_DB_USER and LINTAS_DB_PASSWORD"
              + " to a PostgreSQL of your own.");
    }
  }

  /** A node or a PostgreSQL killed with -9 leaves processes, beside which none can start. */
  private static void endLeftovers(Path data) {
    PostgresProcesses leftovers = new PostgresProcesses(data);
    if (leftovers.running().isEmpty()) {
      return;
    }
    log.warn("stopping what a killed run of PostgreSQL left over");
    try {
      if (leftovers.end()) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new StartupFault(
        "PostgreSQL of a killed node still holds "
            + data
            + ": processes "
            + leftovers.running().stream().map(ProcessHandle::pid).toList()
            + ".",
        "Stop those processes, then start again.");
  }

  /** After a crash it first writes again what was under way, a matter of minutes if it was much. */
  private static Duration longestStart(Path data) {
    return Files.exists(data.resolve("postmaster.pid")) ? LONGEST_RECOVERY : LONGEST_START;
  }
}
