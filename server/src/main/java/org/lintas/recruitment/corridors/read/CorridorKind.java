package org.lintas.recruitment.corridors.read;

import java.nio.file.Path;
import org.lintas.procedures.DefinitionKind;
import org.lintas.recruitment.corridors.Corridor;

/** Folders of corridors. */
public final class CorridorKind implements DefinitionKind {

  @Override
  public String noun() {
    return "corridor";
  }

  @Override
  public boolean isBegunBy(String name) {
    return name.equals(CorridorReader.FILE);
  }

  @Override
  public Checked check(Path file) {
    CorridorReader.Reading reading = CorridorReader.read(file.resolveSibling(""));
    Corridor corridor = reading.corridor();
    return new Checked(corridor == null ? "" : facts(corridor) + " facts", reading.problems());
  }

  private static int facts(Corridor corridor) {
    Corridor.Rules rules = corridor.rules();
    return rules.schedule().size()
        + rules.contracts().size()
        + rules.quotas().size()
        + rules.levies().size();
  }
}
