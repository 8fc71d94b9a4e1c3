package org.lintas.complaints.wages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.complaints.wages.read.WageLawReader;
import org.lintas.complaints.wages.read.WagesKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads rules of wages when the node starts. A file with problems is left out, and told. */
@Configuration(proxyBeanMethods = false)
class WageLawFiles {

  private static final Logger log = LoggerFactory.getLogger(WageLawFiles.class);

  @Bean
  WageLaws wageLaws(@Value("${lintas.wages}") Path folder) throws IOException {
    List<WageLaw> laws = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      WagesKind kind = new WagesKind();
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> kind.isBegunBy(Objects.toString(file.getFileName())))
            .sorted()
            .forEach(file -> add(laws, file));
      }
    }
    return new WageLaws(laws);
  }

  private static void add(List<WageLaw> laws, Path file) {
    WageLawReader.Reading reading = WageLawReader.read(file);
    if (reading.law() == null) {
      log.warn("{} is left out: {}", file, reading.problems());
    } else {
      laws.add(reading.law());
    }
  }
}
