package org.lintas.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Highest memory of a server from some moment on: what Linux gave it, and its Java heap. */
final class Memory {

  /** {@code … 512M->100M(1500M) 5.3ms}. */
  private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->(\\d+)M\\(\\d+M\\)");

  private final long pid;
  private final Path log;
  private final int from;

  private Memory(long pid, Path log, int from) {
    this.pid = pid;
    this.log = log;
    this.from = from;
  }

  /**
   * Begins here.
   *
   * @param log of the collector, one line a collection
   */
  static Memory from(long pid, Path log) throws IOException {
    Cpu.forgetPeak(pid);
    return new Memory(pid, log, lines(log).size());
  }

  /**
   * Megabytes.
   *
   * @param resident highest resident size
   * @param heap highest use of the heap, garbage included, just before a collection
   * @param live highest use of the heap just after a collection
   */
  record Peak(long resident, long heap, long live) {}

  Peak peak() throws IOException {
    List<String> lines = lines(log);
    long heap = 0;
    long live = 0;
    for (String line : lines.subList(Math.min(from, lines.size()), lines.size())) {
      Matcher sizes = COLLECTION.matcher(line);
      if (sizes.find()) {
        heap = Math.max(heap, Long.parseLong(sizes.group(1)));
        live = Math.max(live, Long.parseLong(sizes.group(2)));
      }
    }
    return new Peak(Cpu.peakMemory(pid) >> 20, heap, live);
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.exists(log)
        ? Files.readString(log, StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }
}
