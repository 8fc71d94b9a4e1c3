package org.lintas.complaints.channels;

import java.nio.file.Path;
import org.lintas.procedures.DefinitionKind;

/** The file of organisations that receive complaints. */
public final class ChannelKind implements DefinitionKind {

  @Override
  public String noun() {
    return "file of channels";
  }

  @Override
  public boolean isBegunBy(String name) {
    return name.equals(ChannelReader.FILE);
  }

  @Override
  public Checked check(Path file) {
    ChannelReader.Reading reading = ChannelReader.read(file);
    return new Checked(reading.channels().size() + " channels", reading.problems());
  }
}
