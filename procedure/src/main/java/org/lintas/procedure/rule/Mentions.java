package org.lintas.procedure.rule;

import java.util.Set;

/**
 * What a rule speaks of.
 *
 * @param fields questions, also those asked about by {@code answered}
 * @param dates those questions that ask for a date
 * @param stages stages whose outcome or end it looks at
 * @param outcomes {@code stage/outcome} pairs it names
 * @param today whether it depends on the day
 */
public record Mentions(
    Set<String> fields,
    Set<String> dates,
    Set<String> stages,
    Set<String> outcomes,
    boolean today) {

  /** Whether only outcomes of stages decide it. */
  public boolean isAboutStagesOnly() {
    return fields.isEmpty() && !today;
  }
}
