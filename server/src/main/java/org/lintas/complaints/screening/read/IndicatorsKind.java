package org.lintas.complaints.screening.read;

import java.nio.file.Path;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.procedures.DefinitionKind;

/** The folder of indicators. */
public final class IndicatorsKind implements DefinitionKind {

  @Override
  public String noun() {
    return "set of indicators";
  }

  @Override
  public boolean isBegunBy(String name) {
    return name.equals(IndicatorsReader.FILE);
  }

  @Override
  public Checked check(Path file) {
    IndicatorsReader.Reading reading = IndicatorsReader.read(file.resolveSibling(""));
    Indicators found = reading.indicators();
    return new Checked(found == null ? "" : found.all().size() + " indicators", reading.problems());
  }
}
