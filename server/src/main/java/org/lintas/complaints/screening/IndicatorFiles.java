package org.lintas.complaints.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.complaints.screening.read.IndicatorsReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the indicators when the node starts. A file with problems is left out, and told. */
@Configuration(proxyBeanMethods = false)
class IndicatorFiles {

  private static final Logger log = LoggerFactory.getLogger(IndicatorFiles.class);

  @Bean
  Indicators indicators(@Value("${lintas.indicators}") Path folder) {
    if (Files.isDirectory(folder)) {
      IndicatorsReader.Reading reading = IndicatorsReader.read(folder);
      if (reading.indicators() != null) {
        return reading.indicators();
      }
      log.warn("{} is left out: {}", folder, reading.problems());
    }
    return new Indicators("none", Duration.ofHours(24), List.of(), Map.of());
  }
}
