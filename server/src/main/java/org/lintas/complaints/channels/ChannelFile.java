package org.lintas.complaints.channels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Hotline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Organisations that receive complaints, read once when the node starts. */
@Component
public class ChannelFile {

  private static final Logger log = LoggerFactory.getLogger(ChannelFile.class);

  private final List<Channel> channels;
  private final List<Hotline> hotlines;

  /**
   * @param file where {@code channels.yaml} stands; without it the node receives no complaints
   */
  ChannelFile(@Value("${lintas.channels}") String file) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      channels = List.of();
      hotlines = List.of();
      return;
    }
    ChannelReader.Reading reading = ChannelReader.read(path);
    if (!reading.problems().isEmpty()) {
      log.warn("{} is left out: {}", path, reading.problems());
    }
    channels = reading.channels();
    hotlines = reading.hotlines();
  }

  /** In the order of the file. */
  public List<Channel> channels() {
    return channels;
  }

  /** In the order of the file. */
  public List<Hotline> hotlines() {
    return hotlines;
  }
}
