package org.lintas.recruitment.exchange.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.lintas.pages.Column;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.recruitment.exchange.EnteredRate;
import org.lintas.recruitment.exchange.EnteredRate.State;

/**
 * Rates that were entered.
 *
 * @param reader signature of who looks at them
 * @param form with what was refused of a confirmation
 */
public record RateView(
    org.lintas.shared.Page<EnteredRate> rates, String reader, Form form, String done) {

  /** A rate to be withdrawn. */
  public record Withdrawal(EnteredRate entered, Form form) {}

  public boolean mayConfirm(EnteredRate entered) {
    return entered.state() == State.PROPOSED && !entered.by().equals(reader);
  }

  /** {@code 1 USD = 33.5 THB}. */
  public static String words(EnteredRate entered, Page page) {
    BigDecimal units = entered.rate().units().stripTrailingZeros();
    return page.t(
        "recruitment.exchange.equals",
        "base",
        entered.rate().base(),
        "units",
        Objects.requireNonNull(units.toPlainString()),
        "currency",
        entered.rate().currency());
  }

  public static String days(EnteredRate entered, Page page) {
    String first = page.date(entered.rate().starts());
    return entered.rate().starts().equals(entered.rate().until())
        ? first
        : page.t(
            "recruitment.watch.between", "first", first, "last", page.date(entered.rate().until()));
  }

  public static String colour(State state) {
    return switch (state) {
      case PROPOSED -> "yellow";
      case CONFIRMED -> "green";
      case WITHDRAWN -> "grey";
    };
  }

  public List<Column> columns(Page page) {
    return List.of(
        Column.of(page.t("recruitment.exchange.rate")),
        Column.of(page.t("recruitment.exchange.days")),
        Column.of(page.t("recruitment.exchange.source")),
        Column.of(page.t("recruitment.exchange.state")),
        Column.of(page.t("recruitment.exchange.by")),
        Column.of(page.t("recruitment.exchange.next")));
  }
}
