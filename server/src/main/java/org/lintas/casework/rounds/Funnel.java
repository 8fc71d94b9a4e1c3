package org.lintas.casework.rounds;

import java.time.Instant;
import java.util.List;
import org.lintas.procedures.Published;

/**
 * People at each stage.
 *
 * @param countedAt the moment that all figures are of
 * @param stages in the definition's order
 */
public record Funnel(Published published, Instant countedAt, List<StageCount> stages) {}
