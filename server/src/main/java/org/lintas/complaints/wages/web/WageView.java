package org.lintas.complaints.wages.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.Basis;
import org.lintas.complaints.wages.model.Head;
import org.lintas.complaints.wages.model.Line;
import org.lintas.complaints.wages.model.WageClaim;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.complaints.wages.model.WageRule;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.Money;

/**
 * The calculator of wages.
 *
 * @param address where its form is sent
 * @param number of the complaint whose claim it is, or empty on the public page
 * @param claim what comes of it, or null
 * @param saved whether it was kept just now
 */
public record WageView(
    String address,
    String number,
    Form form,
    WageLaw law,
    LocalDate asOf,
    @Nullable WageClaim claim,
    boolean saved) {

  private static final int MONTHS = 60;

  public boolean isPublic() {
    return number.isEmpty();
  }

  public int rows() {
    return WageForm.rows(form);
  }

  public boolean mayGrow() {
    return rows() < WageForm.MOST_ROWS;
  }

  public List<Option> bases(Page page) {
    return Arrays.stream(Basis.values())
        .map(each -> Option.of(each.code(), page.t("complaints.wages.basis." + each.code())))
        .toList();
  }

  public List<Option> places(Page page) {
    return law.places().stream()
        .map(each -> Option.of(each, page.t("complaints.wages.place." + each)))
        .toList();
  }

  public List<Option> works(Page page) {
    return List.of(
        Option.of("other", page.t("complaints.wages.work.other")),
        Option.of("farming", page.t("complaints.wages.work.farming")),
        Option.of("fishing", page.t("complaints.wages.work.fishing")),
        Option.of("domestic-work", page.t("complaints.wages.work.domestic-work")));
  }

  /** Months that have begun, the last one first. */
  public List<Option> months(Page page) {
    YearMonth now = YearMonth.from(asOf);
    return IntStream.range(0, MONTHS)
        .mapToObj(now::minusMonths)
        .map(month -> Option.of(month.toString(), page.date(month.toString())))
        .toList();
  }

  /** Whether days or hours are counted, or only those of a month that was not whole. */
  public String units(Page page) {
    String unit =
        Basis.of(form.value("basis")).map(Basis::code).orElse("any"); // never what was sent
    return page.t("complaints.wages.units." + unit);
  }

  /** A month by its first day. */
  public String month(Page page, LocalDate first) {
    return page.date(first.toString().substring(0, 7));
  }

  /** How a line is worked out: {@code 12 × THB 50 × 1.5}. */
  public String workings(Page page, Line line) {
    if (line.head() == Head.INTEREST && line.rate() != null && line.times() != null) {
      return page.t(
          "complaints.wages.workings.interest",
          "amount",
          money(page, line.rate()),
          "percent",
          plain(line.times()),
          "days",
          plain(line.quantity()));
    }
    if (line.isCredit()) {
      return page.date(line.from());
    }
    List<String> parts = new ArrayList<>();
    parts.add(plain(line.quantity()));
    if (line.rate() != null) {
      parts.add(money(page, line.rate()));
    }
    if (line.times() != null) {
      parts.add(plain(line.times()));
    }
    return String.join(" × ", parts);
  }

  /** A payment counts against what is owed. */
  public String amount(Page page, Line line) {
    return (line.isCredit() ? "− " : "") + page.money(line.amount());
  }

  /** Law and section, or nothing. */
  public String source(Page page, Line line) {
    WageRule.Source source = line.source();
    if (source == null) {
      return "";
    }
    String name = law.name(source.law(), page.locale());
    return source.section() == null
        ? name
        : page.t("complaints.wages.section", "law", name, "section", source.section());
  }

  /** What was asked for and cannot be told by the law at hand. */
  public List<String> unknown(Page page) {
    return claim == null
        ? List.of()
        : claim.unknown().stream()
            .sorted()
            .map(each -> page.t("complaints.wages.head." + each.code()))
            .toList();
  }

  private String money(Page page, BigDecimal minor) {
    long whole = minor.setScale(0, RoundingMode.HALF_UP).longValueExact();
    return page.money(new Money(whole, law.currency()));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null
        ? ""
        : number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
