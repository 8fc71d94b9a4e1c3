package org.lintas.recruitment.corridors.read;

import java.nio.file.Path;
import org.lintas.procedures.DefinitionKind;
import org.lintas.recruitment.corridors.RateTable;

/** Files of rates of exchange. */
public final class RatesKind implements DefinitionKind {

  @Override
  public String noun() {
    return "rate file";
  }

  @Override
  public boolean isBegunBy(String name) {
    return name.endsWith(RatesReader.SUFFIX);
  }

  @Override
  public Checked check(Path file) {
    RatesReader.Reading reading = RatesReader.read(file);
    RateTable table = reading.table();
    return new Checked(table == null ? "" : table.rows().size() + " rows", reading.problems());
  }
}
