package org.lintas.casework.imports.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Payment;

/**
 * What one row says, before anybody decided about it.
 *
 * @param row its number
 * @param cells as in the file, for whoever must correct it
 * @param reference the row's own name, or null where a case number stands
 * @param serial of the case whose number it gives, or null
 * @param office code, or null
 */
public record Entered(
    int row,
    List<String> cells,
    @Nullable String reference,
    @Nullable Long serial,
    LocalDate on,
    @Nullable String office,
    @Nullable String outcome,
    Map<String, String> answers,
    List<Payment> payments) {

  /** Whether two rows say the same, wherever they stand. */
  boolean saysTheSameAs(Entered other) {
    return on.equals(other.on)
        && java.util.Objects.equals(office, other.office)
        && java.util.Objects.equals(outcome, other.outcome)
        && answers.equals(other.answers)
        && payments.equals(other.payments);
  }

  /** What the row is known by. */
  public String key() {
    return reference != null ? reference : "#" + serial;
  }
}
