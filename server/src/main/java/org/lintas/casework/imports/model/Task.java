package org.lintas.casework.imports.model;

import java.time.LocalDate;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Published;

/**
 * What an import is to do, once its file is understood.
 *
 * @param published version under which new cases begin
 * @param series serial of the procedure's first version
 */
public record Task(
    Published published, Stage stage, int series, Heading heading, Scope scope, LocalDate today) {

  /** Whether its rows begin cases. */
  public boolean begins() {
    return Heading.begins(published.procedure(), stage);
  }
}
