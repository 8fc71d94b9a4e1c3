package org.lintas.procedures;

import java.nio.file.Path;
import java.util.List;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Reading;

/** Folders of procedures. */
public final class ProcedureKind implements DefinitionKind {

  @Override
  public String noun() {
    return "procedure";
  }

  @Override
  public boolean isBegunBy(String name) {
    return name.equals("procedure.yaml");
  }

  @Override
  public Checked check(Path file) {
    return switch (Definitions.read(file.resolveSibling(""))) {
      case Reading.Sound(var procedure) ->
          new Checked(CheckCommand.count(procedure.stages().size(), "stage"), List.of());
      case Reading.Faulty(var problems) -> new Checked("", problems);
    };
  }
}
