package org.lintas.recruitment.corridors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lintas.procedure.Problem;
import org.lintas.recruitment.corridors.read.CorridorReader;
import org.lintas.recruitment.corridors.read.RatesReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads corridors and rates when the node starts. A file with problems is left out, and told. */
@Configuration
class CorridorFiles {

  private static final Logger log = LoggerFactory.getLogger(CorridorFiles.class);
  private static final int DEEPEST = 3;

  private final List<Path> folders;

  /**
   * @param folders with commas between
   */
  CorridorFiles(@Value("${lintas.corridors}") String folders) {
    this.folders = Arrays.stream(folders.split(",", -1)).map(String::strip).map(Path::of).toList();
  }

  @Bean
  Corridors corridors() throws IOException {
    List<Corridor> corridors = new ArrayList<>();
    for (Path file : files(name -> name.equals(CorridorReader.FILE))) {
      CorridorReader.Reading reading = CorridorReader.read(file.resolveSibling(""));
      warn(file, reading.problems());
      if (reading.corridor() != null) {
        corridors.add(reading.corridor());
      }
    }
    return new Corridors(corridors);
  }

  @Bean
  Rates rates(RateSource entered) throws IOException {
    List<RateTable> tables = new ArrayList<>();
    for (Path file : files(name -> name.endsWith(RatesReader.SUFFIX))) {
      RatesReader.Reading reading = RatesReader.read(file);
      warn(file, reading.problems());
      if (reading.table() != null) {
        tables.add(reading.table());
      }
    }
    return new Rates(tables, entered);
  }

  private List<Path> files(Predicate<String> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
          files
              .filter(file -> wanted.test(Objects.toString(file.getFileName())))
              .sorted()
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static void warn(Path file, List<Problem> problems) {
    if (!problems.isEmpty()) {
      log.warn("{} is left out: {}", file, problems);
    }
  }
}
