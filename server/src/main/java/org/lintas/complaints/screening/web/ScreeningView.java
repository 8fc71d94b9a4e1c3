package org.lintas.complaints.screening.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lintas.complaints.screening.Screenings.Sheets;
import org.lintas.complaints.screening.Screenings.Taken;
import org.lintas.complaints.screening.model.Dimension;
import org.lintas.complaints.screening.model.Finding;
import org.lintas.complaints.screening.model.Indicator;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.complaints.screening.model.PlanStep;
import org.lintas.complaints.screening.model.PlanStep.Pillar;
import org.lintas.complaints.screening.model.StatusDecision;
import org.lintas.complaints.screening.model.Tally;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;

/**
 * Screening, status, plan and detention on one page.
 *
 * @param noReturn whether returning whoever complained may endanger her
 * @param refused which of the page's forms was refused, or empty
 * @param done what was just done, or empty
 */
public record ScreeningView(
    String number,
    Indicators indicators,
    Sheets sheets,
    boolean noReturn,
    Form form,
    String refused,
    String done) {

  public String address() {
    return "/complaints/" + number + "/screening";
  }

  /** What a dimension came to. */
  public record Line(String title, Tally tally, boolean positive) {}

  public List<Line> lines(Page page) {
    Taken taken = sheets.screening();
    List<Line> lines = new ArrayList<>();
    if (taken != null) {
      taken
          .screening()
          .tallies(indicators)
          .forEach((dimension, tally) ->
              lines.add(new Line(title(page, dimension), tally, tally.isPositive())));
    }
    return lines;
  }

  /** What the signs point to, or nothing. */
  public String finding() {
    Taken taken = sheets.screening();
    Finding finding = taken == null ? null : taken.screening().finding(indicators);
    return finding == null ? "" : finding.code();
  }

  /** Codes of HTCDS. */
  public String controls() {
    Taken taken = sheets.screening();
    return taken == null ? "" : String.join(", ", taken.screening().methodsOfControl(indicators));
  }

  public String title(Page page, Dimension dimension) {
    return indicators.text("dimension." + dimension.code(), page.locale());
  }

  /** Signs of a dimension to choose from. */
  public List<Option> signs(Page page, Dimension dimension) {
    List<Option> options = new ArrayList<>();
    for (Indicator each : indicators.all()) {
      if (each.dimension() == dimension) {
        String text = indicators.text("indicator." + each.code(), page.locale());
        String strength = page.t("complaints.screening.strength." + each.adult().code());
        options.add(
            new Option(
                each.code(),
                text,
                each.child() == null
                    ? strength + " · " + page.t("complaints.screening.adults-only")
                    : strength));
      }
    }
    return options;
  }

  public List<Option> ages(Page page) {
    return List.of(
        Option.of("adult", page.t("complaints.screening.age.adult")),
        Option.of("child", page.t("complaints.screening.age.child")),
        new Option(
            "perhaps",
            page.t("complaints.screening.age.perhaps"),
            page.t("complaints.screening.age.perhaps.hint")));
  }

  public List<Option> statuses(Page page) {
    return options(
        StatusDecision.Status.values(),
        StatusDecision.Status::code,
        "complaints.screening.status.",
        page);
  }

  public List<Option> deciders(Page page) {
    return options(
        StatusDecision.DecidedBy.values(),
        StatusDecision.DecidedBy::code,
        "complaints.screening.decided-by.",
        page);
  }

  public List<Option> pillars(Page page) {
    return options(Pillar.values(), Pillar::code, "complaints.screening.pillar.", page);
  }

  private static <E> List<Option> options(
      E[] values, Function<E, String> code, String prefix, Page page) {
    return Arrays.stream(values)
        .map(each -> Option.of(code.apply(each), page.t(prefix + code.apply(each))))
        .toList();
  }

  /** Steps of the plan under one of its four pillars. */
  public List<PlanStep> steps(Pillar pillar) {
    return sheets.plan().stream().filter(each -> each.pillar() == pillar).toList();
  }
}
