package org.lintas.complaints.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.lintas.complaints.Kind;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Queue.Shown;
import org.lintas.complaints.tracks.OverdueStage;
import org.lintas.pages.Form;
import org.lintas.pages.Language;
import org.lintas.pages.Link;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.shared.CaseNumber;

/**
 * The queue, ready to be put into words.
 *
 * @param names of caseworkers, by account
 * @param own codes of the reader's channels: what another holds was shared
 * @param kind by which the list is narrowed down, or empty
 * @param now moment against which clocks are held
 * @param overdue how many are past what was owed
 * @param stages of the law that are past their clock, the longest first
 * @param words what a stage of the law is called
 * @param unknown whether a number was looked for that is not there
 */
public record QueueView(
    org.lintas.shared.Page<Docket> dockets,
    Map<Integer, String> names,
    List<String> own,
    Shown shown,
    String kind,
    Instant now,
    long overdue,
    List<OverdueStage> stages,
    BiFunction<String, Locale, String> words,
    boolean unknown) {

  /** What is late: a stage, or that a victim is held. */
  public String stage(OverdueStage late, Page page) {
    return late.track().equals(late.stage())
        ? page.t("complaints.screening.too-long")
        : words.apply(late.track() + "/" + late.stage(), page.locale());
  }

  public String href() {
    return "/complaints?show=" + shown.word() + (kind.isEmpty() ? "" : "&kind=" + kind);
  }

  public List<Link> parts(Page page) {
    return Arrays.stream(Shown.values())
        .map(each ->
            new Link(
                page.t("complaints.desk.show." + each.word()),
                "/complaints?show=" + each.word() + (kind.isEmpty() ? "" : "&kind=" + kind)))
        .toList();
  }

  public boolean isShown(Link link) {
    return link.href().equals(href());
  }

  public Form form() {
    return Form.empty().with("show", shown.word()).with("kind", kind);
  }

  public List<Option> kinds(Page page) {
    return Arrays.stream(Kind.values())
        .map(each -> Option.of(each.word(), page.t("complaints.kind." + each.word())))
        .toList();
  }

  /** What it is about, in a line. */
  public static String kinds(Docket.About about, Page page) {
    return about.kinds().stream()
        .map(each -> page.t("complaints.kind." + each))
        .reduce((one, other) -> one + " · " + other)
        .orElse("–");
  }

  /** Language of the complainant, by its own name. */
  public static String language(Docket.About about) {
    return Arrays.stream(Language.values())
        .filter(each -> each.code().equals(about.language()))
        .map(Language::ownName)
        .findFirst()
        .orElse("–");
  }

  public String spoken(Docket docket) {
    return CaseNumber.spoken(docket.number());
  }

  public boolean isLate(Docket docket) {
    return docket.isOverdue(now);
  }

  /** What is owed next, and until when. */
  public static String owed(Docket docket, Page page) {
    Instant due = docket.times().due();
    return due == null
        ? page.t("complaints.desk.owed.nothing")
        : page.t("complaints.desk.owed." + docket.times().owed(), "moment", page.time(due));
  }

  /** Who has it in hand. */
  public String handler(Docket docket, Page page) {
    return docket.handler() == null
        ? page.t("complaints.desk.handler.none")
        : names.getOrDefault(docket.handler(), page.t("complaints.desk.handler.gone"));
  }

  public boolean isShared(Docket docket) {
    return !own.contains(docket.channel());
  }
}
