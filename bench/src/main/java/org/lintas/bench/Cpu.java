package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU seconds and memory of processes, as Linux accounts for them in {@code /proc}.
 *
 * <p>A process's figure includes children that it has waited for, so that a PostgreSQL backend
 * which ended is not lost.
 */
final class Cpu {

  private static final double TICKS_A_SECOND = 100.0; // USER_HZ, fixed on Linux

  private Cpu() {}

  /** CPU seconds that a process and all its descendants have used so far. */
  static double seconds(long pid) throws IOException {
    double sum = ticks(pid) / TICKS_A_SECOND;
    for (long child : children(pid)) {
      sum += seconds(child);
    }
    return sum;
  }

  /** Highest resident size of one process so far, in bytes. */
  static long peakMemory(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }

  /** CPU seconds of this process so far. */
  static double own() throws IOException {
    return ticks(ProcessHandle.current().pid()) / TICKS_A_SECOND;
  }

  /** Begins the highest resident size anew from here; false where the system does not let us. */
  static boolean forgetPeak(long pid) {
    try {
      Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
      return true;
    } catch (IOException forbidden) {
      return false;
    }
  }

  private static long ticks(long pid) throws IOException {
    String stat;
    try {
      stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    } catch (IOException gone) {
      return 0; // ended since it was listed; its parent accounts for it
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long sum = 0;
    for (int field = 11; field <= 14; field++) { // utime, stime, cutime, cstime
      sum += Long.parseLong(fields[field]);
    }
    return sum;
  }

  private static List<Long> children(long pid) {
    try (Stream<ProcessHandle> all =
        ProcessHandle.of(pid).map(ProcessHandle::children).orElse(Stream.empty())) {
      return all.map(ProcessHandle::pid).toList();
    }
  }
}
