package org.lintas.recruitment.figures.web;

import java.util.List;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.costs.web.CorridorWords;
import org.lintas.recruitment.figures.model.Levies;

/** What employers would pay in levies. */
public record LeviesView(List<Corridor> corridors, Form form, List<Levies.Month> months) {

  public List<Option> corridorOptions(Page page) {
    return corridors.stream()
        .map(each -> Option.of(each.name(), CorridorWords.fromTo(page, each.name())))
        .toList();
  }

  /** All months together, by the law. */
  public Money lawful() {
    return months.stream().map(Levies.Month::lawful).reduce(Money::plus).orElseThrow();
  }

  /** All months together, with the change. */
  public Money changed() {
    return months.stream().map(Levies.Month::changed).reduce(Money::plus).orElseThrow();
  }
}
