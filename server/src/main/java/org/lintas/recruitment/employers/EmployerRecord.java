package org.lintas.recruitment.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.watch.WatchEntry;

/**
 * An employer as its reader may know it.
 *
 * @param standard what it says of itself and what was found, or null
 * @param log newest first
 * @param watch what civil society says, newest first
 */
public record EmployerRecord(
    Organisation organisation,
    @Nullable SelfAssessment standard,
    List<Malpractice> log,
    List<WatchEntry> watch) {

  public boolean isEmpty() {
    return standard == null && log.isEmpty() && watch.isEmpty();
  }
}
