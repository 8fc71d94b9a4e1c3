package org.lintas.recruitment.costs.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Account.Line;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Verdict;
import org.lintas.shared.CaseNumber;

/**
 * What was told of one way to a job, ready to be put into words.
 *
 * @param base path under which these pages lie for this reader
 * @param organisations by serial, those that are named
 * @param corridors among which one can be chosen
 * @param form what was typed
 * @param done code of what was just done, or null
 */
public record CostView(
    Statement statement,
    String base,
    Map<Long, Organisation> organisations,
    List<Corridor> corridors,
    Form form,
    @Nullable String done) {

  /** Occupations that are offered by name; others are entered by their code. */
  private static final List<String> OCCUPATIONS =
      List.of("9111", "5322", "5131", "9211", "6222", "6223", "9313", "9329", "9333");

  private static final List<String> CURRENCIES = List.of("THB", "MMK", "PHP", "HKD", "USD");

  public boolean isOwn() {
    return base.startsWith("/my-case");
  }

  public String spoken() {
    return CaseNumber.spoken(statement.number());
  }

  public CostView with(Form typed) {
    return new CostView(statement, base, organisations, corridors, typed, done);
  }

  public List<Row> job(Page page) {
    Job job = statement.account().job();
    if (job == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    add(rows, page, "corridor", CorridorWords.fromTo(page, job.corridor()));
    add(rows, page, "channel", page.t("recruitment.costs.channel." + job.channel().word()));
    add(
        rows,
        page,
        "occupation",
        job.occupation() == null ? "" : occupation(page, job.occupation()));
    add(rows, page, "agency", name(job.agency()));
    add(rows, page, "employer", name(job.employer()));
    add(rows, page, "first-month", job.firstMonth() == null ? "" : page.money(job.firstMonth()));
    add(rows, page, "began", page.date(job.began()));
    return rows;
  }

  private static void add(List<Row> rows, Page page, String key, String value) {
    if (!value.isEmpty()) {
      rows.add(Row.of(page.t("recruitment.costs.job." + key), value));
    }
  }

  private String name(@Nullable Long serial) {
    Organisation found = serial == null ? null : organisations.get(serial);
    return found == null ? "" : found.name();
  }

  static String occupation(Page page, String isco) {
    return OCCUPATIONS.contains(isco) ? page.t("recruitment.costs.occupation." + isco) : isco;
  }

  /** What was paid for, with the part of it. */
  public String what(Page page, CostHead head, @Nullable String item) {
    String title = page.t("recruitment.costs.head." + head.code());
    Corridor corridor = statement.corridor();
    return item == null || corridor == null
        ? title
        : title + ": " + corridor.text("item." + item, page.locale());
  }

  public String to(Page page, Payment payment) {
    String name = name(payment.organisation());
    return name.isEmpty() ? page.t("recruitment.costs.payee." + payment.payee().word()) : name;
  }

  public String told(Page page, Line line) {
    return String.join(
        ", ",
        new TreeSet<>(line.tellers())
            .stream().map(each -> page.t("recruitment.costs.teller." + each.word())).toList());
  }

  public List<Verdict> verdicts() {
    return statement.judged() == null ? List.of() : statement.judged().verdicts();
  }

  /** What the law says, in a sentence. */
  public String says(Page page, Verdict verdict) {
    String key = "recruitment.costs.verdict." + verdict.kind().word();
    Money most = verdict.most();
    return page.t(
        key,
        "paid",
        page.money(verdict.paid()),
        "most",
        most == null ? "" : page.money(most),
        "excess",
        page.money(verdict.excess()),
        "bearer",
        verdict.rule() == null
            ? ""
            : page.t("recruitment.costs.bearer." + verdict.rule().bearer().code()));
  }

  /** The law that says so; empty when none does. */
  public String law(Page page, Verdict verdict) {
    CostRule rule = verdict.rule();
    Corridor corridor = statement.corridor();
    return rule == null || corridor == null
        ? ""
        : CorridorWords.law(page, corridor, rule.fact().source());
  }

  public List<String> liable() {
    return statement.liable().stream()
        .sorted()
        .map(this::name)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  public List<Option> heads(Page page) {
    return options(page, "head", Arrays.stream(CostHead.values()).map(CostHead::code));
  }

  public List<Option> payees(Page page) {
    return options(page, "payee", Arrays.stream(Payee.values()).map(Payee::word));
  }

  public List<Option> sides(Page page) {
    return options(page, "side", Arrays.stream(Side.values()).map(Side::code));
  }

  public List<Option> channels(Page page) {
    return options(page, "channel", Arrays.stream(Channel.values()).map(Channel::word));
  }

  private static List<Option> options(Page page, String kind, Stream<String> words) {
    return words
        .map(word -> Option.of(word, page.t("recruitment.costs." + kind + "." + word)))
        .toList();
  }

  /** Named parts of heads, as the corridor has them. */
  public List<Option> items(Page page) {
    Corridor corridor = statement.corridor();
    if (corridor == null) {
      return List.of();
    }
    return corridor.rules().schedule().stream()
        .map(CostRule::item)
        .flatMap(Stream::ofNullable)
        .distinct()
        .map(item -> Option.of(item, corridor.text("item." + item, page.locale())))
        .toList();
  }

  public List<Option> corridorOptions(Page page) {
    return corridors.stream()
        .map(each -> Option.of(each.name(), CorridorWords.fromTo(page, each.name())))
        .toList();
  }

  public List<Option> occupations(Page page) {
    return OCCUPATIONS.stream().map(each -> Option.of(each, occupation(page, each))).toList();
  }

  public List<Option> currencies() {
    return CURRENCIES.stream().map(each -> Option.of(each, each)).toList();
  }

  /** A payment by its number, for the page on which it comes back. */
  public Line line(int payment) {
    return statement.lines().stream()
        .filter(line -> line.id() == payment)
        .findFirst()
        .orElseThrow();
  }
}
