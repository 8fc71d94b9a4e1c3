package org.lintas.recruitment.register;

import java.time.LocalDate;
import java.util.List;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.licences.Standing;

/**
 * What recruitment may cost in a corridor, and who must bear it.
 *
 * @param rules those of today
 */
public record Prices(Corridor corridor, List<CostRule> rules) {

  /** Of the corridors that an agency is licensed for, as far as they are known. */
  public static List<Prices> of(Standing standing, Corridors corridors, LocalDate today) {
    return corridors.all().stream()
        .filter(each ->
            standing.valid().stream()
                .anyMatch(licence -> licence.conditions().covers(each.from(), each.to(), null)))
        .map(each -> new Prices(each, each.schedule(today)))
        .filter(each -> !each.rules().isEmpty())
        .toList();
  }

  /** Whether the worker pays nothing at all. */
  public boolean areNothing() {
    return rules.stream().noneMatch(CostRule::isForWorker);
  }

  public List<CostRule> borneBy(Bearer bearer) {
    return rules.stream().filter(each -> each.bearer() == bearer).toList();
  }
}
