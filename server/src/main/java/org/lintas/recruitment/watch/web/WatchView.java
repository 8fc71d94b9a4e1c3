package org.lintas.recruitment.watch.web;

import java.util.ArrayList;
import java.util.List;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.watch.Claim;
import org.lintas.recruitment.watch.Grade;
import org.lintas.recruitment.watch.Matter;
import org.lintas.recruitment.watch.Reply;
import org.lintas.recruitment.watch.Visit;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchState;

/**
 * One entry as its page shows it.
 *
 * @param steps what this reader may do with it now, by name
 * @param done what was just done, or empty
 */
public record WatchView(
    WatchEntry entry,
    Organisation about,
    List<String> steps,
    List<Minutes.Step> history,
    String done) {

  /** A line of the list. */
  public record Line(WatchEntry entry, Organisation about) {}

  /**
   * All entries of some states.
   *
   * @param shown {@code all} or the word of a state
   * @param own whether they are about the reader's own organisation
   */
  public record ListView(
      org.lintas.shared.Page<Line> lines, String shown, boolean own, boolean mayEnter) {}

  /** A step about to be taken. */
  public record StepView(WatchEntry entry, Organisation about, String step, Form form) {

    /** Whether a day is asked for. */
    public boolean asksDay() {
      return step.equals("agree-visit");
    }

    /** Whether words are asked for. */
    public boolean asksWords() {
      return !asksDay() && !step.equals("publish");
    }
  }

  /** The form for another entry. */
  public record NewView(Form form) {

    public List<Option> matters(Page page) {
      List<Option> options = new ArrayList<>();
      for (Matter matter : Matter.values()) {
        options.add(Option.of(matter.word(), page.t("recruitment.watch.matter." + matter.word())));
      }
      return options;
    }

    public List<Option> grades(Page page) {
      List<Option> options = new ArrayList<>();
      for (Grade grade : Grade.values()) {
        String key = "recruitment.watch.grade." + grade.word();
        options.add(new Option(grade.word(), page.t(key), page.t(key + ".text")));
      }
      return options;
    }
  }

  public boolean isAgency() {
    return about.kind() == Organisation.Kind.AGENCY;
  }

  /** Every agency has one, an employer only once something of it is public. */
  public boolean hasPublicPage() {
    return isAgency() || entry.state().isPublic();
  }

  public String address() {
    return "/recruitment/watch/" + entry.serial();
  }

  /** What is known of it. */
  public List<Row> rows(Page page) {
    Claim claim = entry.claim();
    List<Row> rows = new ArrayList<>();
    row(rows, page, "matter", page.t("recruitment.watch.matter." + claim.matter().word()));
    row(rows, page, "grade", page.t("recruitment.watch.grade." + claim.grade().word()));
    row(rows, page, "when", when(claim, page));
    row(rows, page, "workers", page.number(claim.workers()));
    row(rows, page, "entered", page.time(entry.entered().at()));
    if (entry.state() == WatchState.TOLD) {
      row(rows, page, "reply-by", page.date(entry.replyBy()));
    }
    if (entry.publishedAt() != null) {
      row(rows, page, "published", page.day(entry.publishedAt()));
    }
    return rows;
  }

  /** The days of what happened. */
  public static String when(Claim claim, Page page) {
    return claim.until() == null
        ? page.t("recruitment.watch.since", "day", page.date(claim.since()))
        : page.t(
            "recruitment.watch.between",
            "first",
            page.date(claim.since()),
            "last",
            page.date(claim.until()));
  }

  private static void row(List<Row> rows, Page page, String name, String value) {
    rows.add(Row.of(page.t("recruitment.watch.row." + name), value));
  }

  /** Who wrote the answer, said with its day. */
  public String answered(Reply reply, Page page) {
    return page.t(
        reply.byLetter() ? "recruitment.watch.replied.letter" : "recruitment.watch.replied",
        "day",
        page.day(reply.at()));
  }

  public String visited(Visit visit, Page page) {
    return page.t("recruitment.watch.visit." + visit.state().word(), "day", page.date(visit.on()));
  }
}
