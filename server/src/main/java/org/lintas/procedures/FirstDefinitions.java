package org.lintas.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.node.NodeProperties;
import org.lintas.procedure.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes the definitions that lie beside the node: in a demonstration at every start, elsewhere
 * when nothing is published yet.
 */
@Component
@Order(0)
class FirstDefinitions implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstDefinitions.class);
  private static final Caller START = new Caller.Node("start");

  /** The engine's own test procedure is no state's. */
  private static final Path TOY = Path.of("toy");

  private final Procedures procedures;
  private final NodeProperties properties;

  FirstDefinitions(Procedures procedures, NodeProperties properties) {
    this.procedures = procedures;
    this.properties = properties;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    boolean wanted = properties.demo() || procedures.all(START).isEmpty();
    if (properties.background() && wanted && Files.isDirectory(properties.definitions())) {
      for (Path folder : folders()) {
        publish(folder);
      }
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.find(properties.definitions(), 3, (file, is) -> isMain(file))) {
      return files
          .map(file -> file.resolveSibling(""))
          .filter(folder -> !properties.definitions().relativize(folder).startsWith(TOY))
          .sorted()
          .toList();
    }
  }

  private static boolean isMain(Path file) {
    return file.endsWith("procedure.yaml");
  }

  private void publish(Path folder) {
    switch (procedures.publish(START, Definitions.files(folder))) {
      case Procedures.Publication.Accepted accepted ->
          log.info("{} is published", accepted.published().procedure());
      case Procedures.Publication.Faulty faulty ->
          log.warn("{} is not published: {}", folder, faulty.problems());
      case Procedures.Publication.Forbidden _ -> throw new IllegalStateException();
    }
  }
}
