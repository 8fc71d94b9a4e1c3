package org.lintas.recruitment.employers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.recruitment.employers.EmployerRecord;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.Matter;
import org.lintas.recruitment.standards.Mark;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.standards.Standard;
import org.lintas.recruitment.standards.Standard.Criterion;

/** What pages on employers show. */
public final class EmployersView {

  private static final String NOT_LOOKED = "not-looked";

  private EmployersView() {}

  /** The public list, and what was looked for. */
  public record Searched(Form form, List<EmployerRecord> found) {}

  /**
   * What awaits somebody who works with employers.
   *
   * @param own employers for which the reader acts
   * @param unaudited self-assessments that no inspector has looked at
   * @param open entries of the log that are not remedied
   * @param names of all of them, by serial
   */
  public record Work(
      List<EmployerRecord> own,
      List<SelfAssessment> unaudited,
      List<Malpractice> open,
      Map<Long, Organisation> names,
      Form form) {}

  /**
   * One employer for whoever works with it.
   *
   * @param known whether anything of it is public
   * @param acts whether the reader acts for it
   * @param inspects whether she is an inspector
   * @param done what was just done, or empty
   */
  public record Shown(
      EmployerRecord record, boolean known, boolean acts, boolean inspects, String done) {

    public String address() {
      return address(record.organisation());
    }

    public static String address(Organisation about) {
      return "/recruitment/employers/" + about.number();
    }
  }

  /** A form about an employer. */
  public record Asked(EmployerRecord record, Form form) {}

  /** A step with an entry of the log. */
  public record Step(EmployerRecord record, Malpractice entry, String step, Form form) {}

  public static List<Criterion> criteria() {
    return Standard.CRITERIA;
  }

  public static List<Option> marks(Page page, boolean audit) {
    List<Option> options = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      options.add(Option.of(mark.word(), mark(page, mark)));
    }
    if (audit) {
      options.add(Option.of(NOT_LOOKED, mark(page, null)));
    }
    return options;
  }

  /** A mark in words; that nobody looked, for none. */
  public static String mark(Page page, @Nullable Mark mark) {
    return page.t("recruitment.standards.mark." + (mark == null ? NOT_LOOKED : mark.word()));
  }

  public static String colour(@Nullable Mark mark) {
    return switch (mark) {
      case null -> "grey";
      case KEPT -> "green";
      case PARTLY -> "yellow";
      case NOT_KEPT -> "red";
    };
  }

  /** Where a criterion is written. */
  public static String source(Page page, Criterion criterion) {
    return page.t("recruitment.standards.source." + criterion.source(), "place", criterion.place());
  }

  public static List<Option> matters(Page page) {
    return Arrays.stream(Matter.values())
        .map(
            each -> Option.of(each.word(), page.t("recruitment.malpractice.matter." + each.word())))
        .toList();
  }

  /** An entry of the log in rows. */
  public static List<Row> rows(Page page, Malpractice entry) {
    Finding finding = entry.finding();
    List<Row> rows = new ArrayList<>();
    if (!finding.programme().isBlank()) {
      row(rows, page, "programme", finding.programme());
    }
    row(
        rows,
        page,
        "when",
        finding.until() == null
            ? page.t("recruitment.watch.since", "day", page.date(finding.since()))
            : page.t(
                "recruitment.watch.between",
                "first",
                page.date(finding.since()),
                "last",
                page.date(finding.until())));
    row(rows, page, "workers", page.number(finding.workers()));
    if (finding.overtime() != null) {
      row(rows, page, "overtime", page.number(finding.overtime()));
    }
    if (finding.underpaid() != null) {
      row(rows, page, "underpaid", page.money(finding.underpaid()));
    }
    row(rows, page, "inspected", page.date(finding.inspectedOn()));
    row(rows, page, "ground", finding.ground());
    return rows;
  }

  private static void row(List<Row> rows, Page page, String name, String value) {
    rows.add(Row.of(page.t("recruitment.malpractice.row." + name), value));
  }
}
