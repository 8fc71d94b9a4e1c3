package org.lintas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  @TempDir private Path folder;

  @Test
  void onlyCollectionsFromTheBeginningOnCount() throws Exception {
    Path log =
        Files.writeString(
            folder.resolve("gc.log"),
            "[0.9s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 900M->800M(1500M)"
                + " 5ms\n");
    Memory memory = Memory.from(ProcessHandle.current().pid(), log);
    Files.writeString(
        log,
        """
        [1.2s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 512M->100M(1500M) 5.3ms
        [1.3s][info][gc] GC(2) Concurrent Mark Cycle
        [1.4s][info][gc] GC(3) Pause Remark 420M->120M(1500M) 3.0ms
        """,
        StandardOpenOption.APPEND);
    Memory.Peak peak = memory.peak();
    assertThat(peak.heap()).isEqualTo(512);
    assertThat(peak.live()).isEqualTo(120);
    assertThat(peak.resident()).isPositive();
  }
}
