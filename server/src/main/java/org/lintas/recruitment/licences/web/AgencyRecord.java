package org.lintas.recruitment.licences.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintas.organisations.Behind;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Bond;
import org.lintas.recruitment.licences.Inspection;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.sanctions.Caution;

/** What is known of an agency or employer, for those who license and inspect. */
public record AgencyRecord(
    Organisation organisation,
    Standing standing,
    List<Behind> behind,
    Bond bond,
    List<Inspection> inspections,
    List<Caution> cautions,
    Procedures procedures) {

  public String names() {
    return Wording.names(organisation);
  }

  public String title(Page page, Licence licence) {
    return Wording.title(page, procedures, licence);
  }

  public List<String> conditions(Page page, Licence licence) {
    return Wording.conditions(page, procedures, licence);
  }

  public String state(Licence licence) {
    return licence.state(standing.day()).word();
  }

  public String colour(Licence licence) {
    return Wording.colour(licence.state(standing.day()));
  }

  /** Every reason why it may not recruit. */
  public List<String> reasons(Page page) {
    return standing.reasons().stream()
        .map(reason -> page.t("recruitment.licences.why." + reason.code(), words(page, reason)))
        .toList();
  }

  private static Object[] words(Page page, Reason reason) {
    String day = reason.details().get("day");
    return new Object[] {
      "number",
      reason.details().getOrDefault("number", ""),
      "day",
      day == null ? "" : page.date(day),
      "country",
      Wording.country(reason.details().get("country"), page)
    };
  }

  public List<Row> rows(Page page) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(page.t("recruitment.licences.number"), organisation.number()));
    rows.add(
        Row.of(
            page.t("recruitment.licences.country"), Wording.country(organisation.country(), page)));
    add(rows, page.t("recruitment.licences.phone"), organisation.phone());
    add(rows, page.t("recruitment.licences.address"), organisation.address());
    rows.add(Row.of(page.t("recruitment.licences.bond"), balance(page)));
    return rows;
  }

  private static void add(
      List<Row> rows, String key, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      rows.add(Row.of(key, value));
    }
  }

  private String balance(Page page) {
    String balance =
        bond.balances().entrySet().stream()
            .filter(each -> each.getValue() != 0)
            .map(each -> page.money(new Money(each.getValue(), each.getKey())))
            .collect(Collectors.joining(", "));
    return balance.isEmpty() ? page.t("recruitment.licences.bond.none") : balance;
  }

  /** Whoever inspects has no part in cases of sanctions and of security. */
  public boolean leadsToCases(Page page) {
    return page.holds("licensing-officer") || page.holds("programme-manager");
  }
}
