package org.lintas.recruitment.figures.web;

import java.util.List;
import org.lintas.pages.Column;
import org.lintas.pages.Page;
import org.lintas.recruitment.figures.Journeys;
import org.lintas.recruitment.figures.model.Station;

/** How long the way from a job order to work took, ready to be put into words. */
public record JourneysView(Journeys.Told told) {

  public List<Column> columns(Page page) {
    return List.of(
        Column.of(page.t("recruitment.figures.way.step")),
        Column.of(page.t("recruitment.figures.corridor")),
        Column.number(page.t("recruitment.figures.workers")),
        Column.number(page.t("recruitment.figures.way.median")),
        Column.number(page.t("recruitment.figures.way.fourth-quintile")),
        Column.number(page.t("recruitment.figures.way.cost")));
  }

  /** {@code Offer – Signed}. */
  public String step(Page page, Journeys.Line line) {
    Station from = line.from();
    Station to = line.to();
    return from == null || to == null
        ? page.t("recruitment.figures.way.whole")
        : page.t("recruitment.figures.way.from-to", "from", word(page, from), "to", word(page, to));
  }

  private static String word(Page page, Station station) {
    return page.t("recruitment.figures.station." + station.word());
  }
}
