package org.lintas.recruitment.licences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.CaseNumber;

/**
 * An inspection of an organisation.
 *
 * @param entry seq of the entry of its case that tells of it
 * @param outcome as its procedure has it: {@code sound}, {@code shortcomings}, {@code unfit}
 * @param withWhom who took part, or null
 * @param by signature of the inspector
 */
public record Inspection(
    long caseSerial,
    int entry,
    long organisation,
    LocalDate on,
    @Nullable String outcome,
    String findings,
    @Nullable String withWhom,
    String by) {

  public String caseNumber() {
    return CaseNumber.of(caseSerial);
  }
}
