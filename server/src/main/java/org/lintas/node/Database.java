package org.lintas.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL, embedded or outside.
 *
 * @param url JDBC address
 * @param owner connections as the owner of the database
 * @param secret from which the application's password is derived
 */
record Database(String url, DataSource owner, String secret, @Nullable EmbeddedPostgres embedded)
    implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  static Database open(NodeProperties properties) throws IOException {
    NodeProperties.Db db = properties.db();
    if (!db.url().isEmpty()) {
      return new Database(
          db.url(), new DriverManagerDataSource(db.url(), db.user(), db.password()), db.password(), null);
    }
    return embedded(properties.data().toAbsolutePath().normalize());
  }

  private static Database embedded(Path data) throws IOException {
    Files.createDirectories(data);
    String secret = secret(data.resolve("database.key"));
    stopOrphan(data.resolve("pg"));
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("pg"))
            .setOverrideWorkingDirectory(data.resolve("pgbin").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("fsync", "on") // the library switches it off
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("max_connections", "60")
            .start();
    String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    return new Database(url, new DriverManagerDataSource(url, "postgres", ""), secret, postgres);
  }

  private static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).trim();
  }

  /** A JVM killed with -9 leaves its PostgreSQL running, and the next start would wait in vain. */
  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
    var orphan = ProcessHandle.of(pid).filter(process -> serves(process, data));
    if (orphan.isEmpty()) {
      return; // a stale file: PostgreSQL recovers by itself
    }
    log.warn("stopping PostgreSQL {} left over from a killed run", pid);
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("PostgreSQL " + pid + " did not stop", e);
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    return process
        .info()
        .arguments()
        .map(arguments -> String.join(" ", arguments).contains(data.toString()))
        .orElse(false);
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
