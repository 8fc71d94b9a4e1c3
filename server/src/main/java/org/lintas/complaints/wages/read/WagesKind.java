package org.lintas.complaints.wages.read;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.procedures.DefinitionKind;

/** Files of rules of wages: {@code th.yaml}. */
public final class WagesKind implements DefinitionKind {
  static final Pattern FILE = Pattern.compile("[a-z]{2}\\.yaml");

  @Override
  public String noun() {
    return "wage law";
  }

  @Override
  public boolean isBegunBy(String name) {
    return FILE.matcher(name).matches();
  }

  @Override
  public Checked check(Path file) {
    WageLawReader.Reading reading = WageLawReader.read(file);
    WageLaw law = reading.law();
    String said =
        law == null
            ? ""
            : law.rules().size() + " rules, " + law.minimums().size() + " minimum wages";
    return new Checked(said, reading.problems());
  }
}
