package org.lintas.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one PostgreSQL. Each of them works in its data folder, whoever its parent is by
 * now: so those are found that outlive a postmaster or a node that was killed, hold its memory, and
 * let no other start. Known on Linux; elsewhere none is found.
 */
record PostgresProcesses(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);
  private static final long TICK = 50;

  /** Asks a postmaster to end, and makes whatever else is left; returns whether none is left. */
  boolean end() throws InterruptedException {
    List<ProcessHandle> asked = running().stream().filter(this::isPostmaster).toList();
    asked.forEach(ProcessHandle::destroy);
    if (!asked.isEmpty() && haveEndedIn(PATIENCE)) {
      return true;
    }
    kill();
    return haveEndedIn(LAST_PATIENCE);
  }

  /** Ends all that are left without asking: the journal of PostgreSQL makes up for it. */
  void kill() {
    running().forEach(ProcessHandle::destroyForcibly);
  }

  List<ProcessHandle> running() {
    Path folder = realFolder();
    return ProcessHandle.allProcesses()
        .filter(process -> Objects.equals(workingFolder(process), folder))
        .toList();
  }

  private boolean isPostmaster(ProcessHandle process) {
    return process.pid() == PostgresWatch.pid(data);
  }

  private Path realFolder() {
    try {
      return data.toRealPath();
    } catch (IOException none) {
      return data;
    }
  }

  private boolean haveEndedIn(Duration patience) throws InterruptedException {
    for (long waited = 0; waited < patience.toMillis(); waited += TICK) {
      if (running().isEmpty()) {
        return true;
      }
      Thread.sleep(TICK);
    }
    return false;
  }

  private static @Nullable Path workingFolder(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
    } catch (IOException | UnsupportedOperationException goneOrAnothers) {
      return null;
    }
  }
}
