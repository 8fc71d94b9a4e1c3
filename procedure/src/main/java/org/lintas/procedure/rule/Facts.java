package org.lintas.procedure.rule;

import java.time.LocalDate;
import java.util.Map;
import org.lintas.procedure.CaseState;

/**
 * What is known when a rule is asked.
 *
 * @param own canonical answers of the stage being decided
 * @param today day of the action
 */
public record Facts(Map<String, String> own, CaseState state, LocalDate today) {}
