package org.lintas.recruitment.register.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.Cap;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.licences.Conditions;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.recruitment.register.AgencyRecord;
import org.lintas.recruitment.register.Prices;
import org.lintas.recruitment.sanctions.Sanction;

/**
 * One agency's page.
 *
 * @param prices what it may charge, a corridor each
 */
public record AgencyView(AgencyRecord record, List<Prices> prices, Occupations occupations) {

  public Organisation organisation() {
    return record.organisation();
  }

  public Standing standing() {
    return record.standing();
  }

  public LocalDate today() {
    return standing().day();
  }

  /** Why it may not recruit, a sentence each. */
  public static List<String> reasons(Standing standing, Page page) {
    return standing.reasons().stream().map(each -> reason(each, page)).distinct().toList();
  }

  private static String reason(Reason reason, Page page) {
    String day = reason.details().get("day");
    String key = "recruitment.register.reason." + reason.code();
    return day == null || reason.code().equals("no-licence") || reason.code().equals("barred")
        ? page.t(key + (ends(reason) ? ".open" : ""), "number", number(reason))
        : page.t(key, "number", number(reason), "day", page.date(LocalDate.parse(day)));
  }

  /** Sanctions may have no last day. */
  private static boolean ends(Reason reason) {
    return List.of("suspension", "ban", "blacklist").contains(reason.code());
  }

  private static String number(Reason reason) {
    return reason.details().getOrDefault("number", "");
  }

  /** For which way and work a licence is, in a line. */
  public String covers(Conditions conditions, Page page) {
    String from =
        conditions.origins().isEmpty()
            ? page.t("recruitment.register.any.country")
            : Countries.names(conditions.origins(), page.locale());
    String to =
        conditions.destinations().isEmpty()
            ? page.t("recruitment.register.any.country")
            : Countries.names(conditions.destinations(), page.locale());
    return page.t(
        "recruitment.register.covers", "from", from, "to", to, "work", work(conditions, page));
  }

  private String work(Conditions conditions, Page page) {
    return conditions.occupations().isEmpty()
        ? page.t("recruitment.register.any.work")
        : conditions.occupations().stream()
            .map(each -> title(each, page))
            .collect(Collectors.joining(", "));
  }

  /** The title of an occupation; of a larger group, its code. */
  private String title(String isco, Page page) {
    return occupations.has(isco)
        ? occupations.get(isco, page.locale()).title()
        : page.t("recruitment.register.isco", "code", isco);
  }

  /** How it can be reached and known. */
  public List<Row> rows(Page page) {
    Organisation about = organisation();
    List<Row> rows = new ArrayList<>();
    add(rows, page, "number", about.number());
    add(rows, page, "latin-name", about.latinName());
    add(rows, page, "country", Countries.name(about.country(), page.locale()));
    add(rows, page, "phone", about.phone());
    add(rows, page, "address", about.address());
    add(rows, page, "website", about.website());
    LocalDate since = about.ranSince();
    add(rows, page, "since", since == null ? null : page.date(since));
    for (Organisation.FormerName former : about.formerNames()) {
      add(
          rows,
          page,
          "former",
          page.t(
              "recruitment.register.former",
              "name",
              former.name(),
              "day",
              page.date(former.until())));
    }
    return rows;
  }

  private static void add(List<Row> rows, Page page, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add(Row.of(page.t("recruitment.register.row." + name), value));
    }
  }

  public List<Row> rows(Licence licence, Page page) {
    List<Row> rows = new ArrayList<>();
    add(rows, page, "licence", licence.number());
    add(rows, page, "authority", Countries.name(licence.authority(), page.locale()));
    add(rows, page, "covers", covers(licence.conditions(), page));
    LocalDate until = licence.until();
    add(
        rows,
        page,
        "valid",
        until == null
            ? page.t("recruitment.register.since", "day", page.date(licence.from()))
            : page.t(
                "recruitment.register.between",
                "first",
                page.date(licence.from()),
                "last",
                page.date(until)));
    LocalDate ended = licence.ended();
    add(rows, page, "ended", ended == null ? null : page.date(ended));
    return rows;
  }

  public List<Row> rows(Sanction sanction, Page page) {
    List<Row> rows = new ArrayList<>();
    LocalDate ends = sanction.ends();
    add(
        rows,
        page,
        "time",
        ends == null
            ? page.t("recruitment.register.since", "day", page.date(sanction.starts()))
            : page.t(
                "recruitment.register.between",
                "first",
                page.date(sanction.starts()),
                "last",
                page.date(ends)));
    LocalDate lifted = sanction.lifted();
    add(rows, page, "lifted", lifted == null ? null : page.date(lifted));
    Money fine = sanction.fine();
    add(rows, page, "fine", fine == null ? null : page.money(fine));
    String country = sanction.country();
    add(rows, page, "only", country == null ? null : Countries.name(country, page.locale()));
    add(rows, page, "liable", sanction.liable());
    add(rows, page, "ground", sanction.ground());
    return rows;
  }

  /** A corridor by its two countries. */
  public String way(Prices prices, Page page) {
    return page.t(
        "recruitment.register.way",
        "from",
        Countries.name(prices.corridor().from(), page.locale()),
        "to",
        Countries.name(prices.corridor().to(), page.locale()));
  }

  /** What a bearer pays, in lines; the same thing once. */
  public List<String> borne(Prices prices, Bearer bearer, Page page) {
    return prices.borneBy(bearer).stream()
        .map(rule -> line(prices, rule, page))
        .distinct()
        .toList();
  }

  private String line(Prices prices, CostRule rule, Page page) {
    String item = rule.item();
    String what =
        item == null
            ? page.t("recruitment.costs.head." + rule.head().code())
            : prices.corridor().text("item." + item, page.locale());
    List<String> only = rule.fact().occupations();
    String whose =
        only.isEmpty()
            ? what
            : page.t(
                "recruitment.register.cost.only",
                "what",
                what,
                "work",
                only.stream().map(each -> title(each, page)).collect(Collectors.joining(", ")));
    Cap cap = rule.cap();
    return cap == null ? whose : capped(whose, cap, page);
  }

  private static String capped(String what, Cap cap, Page page) {
    return switch (cap) {
      case Cap.Amount(Money most) ->
          page.t("recruitment.register.cost.most", "what", what, "most", page.money(most));
      case Cap.ActualCost _ -> page.t("recruitment.register.cost.actual", "what", what);
      case Cap.ShareOfFirstMonth(BigDecimal percent) ->
          page.t(
              "recruitment.register.cost.share",
              "what",
              what,
              "percent",
              Objects.requireNonNull(percent.stripTrailingZeros().toPlainString()));
    };
  }
}
