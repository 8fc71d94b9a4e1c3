package org.lintas.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.casework.imports.sample.Samples;
import tools.jackson.databind.JsonNode;

/** The disk on which PostgreSQL lies fills while an import runs. */
class DiskFullTest {

  private static final int PEOPLE = 80_000; // so many that it is at work when the disk is full
  private static final int PATIENCE = 3_000; // tries: clocks may leap

  @TempDir Path folder;

  @Test
  void anImportWaitsForSpaceAndGoesOnByItself() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", disk.toString()))
        .as("only root may mount a small disk to fill")
        .isZero();
    try {
      Samples.write(PEOPLE, 2004, folder.resolve("sample"), _ -> {});
      try (MortalNode node = new MortalNode(disk, folder.resolve("node.log"))) {
        node.start();
        long id = node.hand(folder.resolve("sample").resolve(Samples.APPLICANTS));
        await(node, () -> node.progress(id).path("rows").asInt() > 0);
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        await(node, () -> node.log().contains("stopped: "));
        Thread.sleep(2_000);
        assertThat(node.log()).containsAnyOf("disk-full", "database-away");
        Files.delete(ballast);
        await(node, () -> !node.progress(id).path("state").asString().equals("running"));
        JsonNode over = node.progress(id);
        assertThat(over.path("state").asString()).as(node.log()).isEqualTo("done");
        assertThat(over.path("accepted").asInt()).isEqualTo(PEOPLE);
        assertThat(node.command("verify")).isZero();
      }
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[1 << 16]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private interface Question {
    boolean isSo() throws Exception;
  }

  private static void await(MortalNode node, Question question) throws Exception {
    for (int tries = 1; !question.isSo(); tries++) {
      assertThat(tries).as(node::log).isLessThan(PATIENCE);
      Thread.sleep(50);
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor();
  }
}
