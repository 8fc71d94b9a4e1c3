package org.lintas.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each test node a fresh data folder of its own and all of them one unpacked PostgreSQL.
 * Folders that earlier runs left are removed.
 */
public class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path NODES = Path.of("target", "nodes");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Files.createDirectories(NODES);
      removeOthers();
      Path folder = Files.createTempDirectory(NODES, ProcessHandle.current().pid() + "-");
      TestPropertyValues.of(
              "lintas.data=" + folder,
              "lintas.binaries=" + Path.of("target", "pgbin"),
              "lintas.corridors=" + definitions("corridors") + "," + definitions("toy"),
              "lintas.channels=" + definitions("complaints").resolve("channels.yaml"),
              "lintas.wages=" + definitions("complaints").resolve("wages"),
              "lintas.indicators=" + definitions("complaints").resolve("screening"))
          .applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path definitions(String folder) {
    return Path.of(System.getProperty("lintas.root", "..")).resolve("definitions").resolve(folder);
  }

  private static void removeOthers() throws IOException {
    List<Path> folders;
    try (Stream<Path> listing = Files.list(NODES)) {
      folders = listing.filter(folder -> !alive(folder)).toList();
    }
    for (Path folder : folders) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static boolean alive(Path folder) {
    String name = folder.getFileName().toString();
    return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isPresent();
  }
}
