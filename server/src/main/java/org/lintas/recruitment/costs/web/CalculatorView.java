package org.lintas.recruitment.costs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.recruitment.corridors.Cap;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.Statement;

/**
 * The page on what a job will cost.
 *
 * @param corridor that was chosen, or null
 * @param statement what was typed, judged; null when nothing was
 */
public record CalculatorView(
    List<Corridor> corridors,
    @Nullable Corridor corridor,
    LocalDate today,
    Form form,
    @Nullable Statement statement) {

  /**
   * What is asked for.
   *
   * @param item named part of the head, or null for the rest of it
   * @param side of whoever asks; for fees of recruiting each is asked
   */
  public record Asked(String field, CostHead head, @Nullable String item, Side side) {}

  /** A field for each part of a head of which the law speaks, and one for the rest. */
  static List<Asked> asked(Corridor corridor, LocalDate today) {
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked("fee-origin", CostHead.RECRUITMENT_FEE, null, Side.ORIGIN));
    asked.add(new Asked("fee-destination", CostHead.RECRUITMENT_FEE, null, Side.DESTINATION));
    for (CostHead head : CostHead.values()) {
      if (head != CostHead.RECRUITMENT_FEE) {
        corridor.costOf(head, today).stream()
            .map(CostRule::item)
            .flatMap(Stream::ofNullable)
            .distinct()
            .forEach(
                item -> asked.add(new Asked(head.code() + "-" + item, head, item, Side.ORIGIN)));
        asked.add(new Asked(head.code(), head, null, Side.ORIGIN));
      }
    }
    return List.copyOf(asked);
  }

  public List<Asked> fields() {
    return corridor == null ? List.of() : asked(corridor, today);
  }

  /** What a field asks for. */
  public String label(Page page, Asked asked) {
    String head = page.t("recruitment.costs.head." + asked.head().code());
    if (asked.head() == CostHead.RECRUITMENT_FEE) {
      return head + " – " + page.t("recruitment.costs.side." + asked.side().code());
    }
    return asked.item() == null || corridor == null
        ? head
        : head + ": " + corridor.text("item." + asked.item(), page.locale());
  }

  public List<Option> corridorOptions(Page page) {
    return corridors.stream()
        .map(each -> Option.of(each.name(), CorridorWords.fromTo(page, each.name())))
        .toList();
  }

  /** A rule of the schedule in words. */
  public record Rule(String what, String says, String law, boolean free) {}

  /** Who must bear what today. */
  public List<Rule> rules(Page page) {
    if (corridor == null) {
      return List.of();
    }
    Corridor of = corridor;
    return of.schedule(today).stream().map(rule -> rule(page, of, rule)).toList();
  }

  private static Rule rule(Page page, Corridor of, CostRule rule) {
    String what = page.t("recruitment.costs.head." + rule.head().code());
    String item = rule.item() == null ? "" : ": " + of.text("item." + rule.item(), page.locale());
    String side =
        rule.side() == null ? "" : " – " + page.t("recruitment.costs.side." + rule.side().code());
    return new Rule(
        what + item + side,
        says(page, rule),
        CorridorWords.law(page, of, rule.fact().source()),
        !rule.isForWorker());
  }

  private static String says(Page page, CostRule rule) {
    String bearer = page.t("recruitment.costs.bearer." + rule.bearer().code());
    return switch (rule.cap()) {
      case null ->
          rule.isForWorker()
              ? page.t("recruitment.corridors.no-figure")
              : page.t("recruitment.corridors.not-you", "bearer", bearer);
      case Cap.Amount(var most) -> page.t("recruitment.corridors.most", "amount", page.money(most));
      case Cap.ActualCost _ -> page.t("recruitment.corridors.actual-cost");
      case Cap.ShareOfFirstMonth(var percent) ->
          page.t("recruitment.corridors.share", "percent", percent.toPlainString());
    };
  }

  /** The same view of payments as a worker has of hers. */
  public @Nullable CostView judged() {
    return statement == null
        ? null
        : new CostView(statement, "/agencies/costs", Map.of(), corridors, form, null);
  }
}
