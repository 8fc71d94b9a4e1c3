package org.lintas.node;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it ends although nobody stopped it: killed for want of
 * memory, or because its disk was full. It comes back at the same address, so that whoever waits
 * for it goes on.
 */
final class PostgresWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);

  private static final Duration TICK = Duration.ofMillis(300);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final int QUIET_TRIES = 2; // while its last processes still go

  private final Path data;
  private final Path output;
  private final Thread thread;
  private volatile boolean closed;
  private long postmaster;

  private PostgresWatch(Path data, Path output) {
    this.data = data;
    this.output = output;
    this.thread = Thread.ofPlatform().daemon().name("postgresql-watch").unstarted(this::watch);
  }

  /**
   * Watches a PostgreSQL that runs.
   *
   * @param output where it writes what it says once it was started again
   */
  static PostgresWatch over(Path data, Path output) {
    PostgresWatch watch = new PostgresWatch(data, output);
    watch.postmaster = pid(data);
    watch.thread.start();
    return watch;
  }

  /** The process that a PostgreSQL wrote into its data folder. */
  static long pid(Path data) {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim());
    } catch (IOException | RuntimeException none) {
      return -1;
    }
  }

  private void watch() {
    try {
      while (!closed) {
        if (ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isEmpty()) {
          startAgain();
        }
        Thread.sleep(TICK);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() {
    if (closed) {
      return;
    }
    log.error("PostgreSQL ended although nobody stopped it; it is started again.");
    for (int tries = 1; !closed; tries++) {
      if (start()) {
        postmaster = pid(data);
        log.warn("PostgreSQL runs again. Imports go on by themselves.");
        return;
      }
      if (tries > QUIET_TRIES) {
        log.error(
            "PostgreSQL cannot be started again. Why stands in {}. Is the disk full? It is tried"
                + " again every {} seconds.",
            output,
            AGAIN.toSeconds());
      }
      rest(tries > QUIET_TRIES ? AGAIN : TICK);
    }
  }

  /** The options of the first start stand in its data folder, and it reads them there. */
  private boolean start() {
    new PostgresProcesses(data).kill();
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
    }
    try {
      command.addAll(
          List.of(
              control().toString(),
              "-D",
              data.toString(),
              "-l",
              output.toString(),
              "-t",
              Long.toString(EmbeddedDatabase.LONGEST_RECOVERY.toSeconds()),
              "-w",
              "restart"));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      return process.waitFor(EmbeddedDatabase.LONGEST_RECOVERY.toSeconds(), TimeUnit.SECONDS)
          && process.exitValue() == 0;
    } catch (IOException e) {
      log.debug("starting PostgreSQL", e);
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Path control() throws IOException {
    String options = Files.readString(data.resolve("postmaster.opts"));
    return Path.of(options.substring(0, options.indexOf(" \""))).resolveSibling("pg_ctl");
  }

  private void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(TICK.multipliedBy(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
