package org.lintas.organisations.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Behind;
import org.lintas.organisations.Link;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Word;

/** Records of organisations and persons in words. */
public final class Words {

  private Words() {}

  public static List<Row> rows(Page page, Organisation organisation) {
    List<Row> rows = new ArrayList<>();
    add(rows, page.t("organisations.number"), OrganisationNumber.spoken(organisation.number()));
    add(rows, page.t("organisations.kind"), kind(page, organisation));
    add(rows, page.t("organisations.latinName"), organisation.latinName());
    add(rows, page.t("organisations.formerNames"), former(page, organisation));
    add(rows, page.t("organisations.country"), country(page, organisation.country()));
    add(rows, page.t("organisations.phone"), organisation.phone());
    add(rows, page.t("organisations.address"), organisation.address());
    add(rows, page.t("organisations.website"), organisation.website());
    for (Organisation.Identifier each : organisation.identifiers()) {
      add(rows, scheme(page, each), each.value());
    }
    return rows;
  }

  /** {@code Company registration, Thailand}; a scheme that nobody has named stands as it is. */
  private static String scheme(Page page, Organisation.Identifier identifier) {
    String name =
        switch (identifier.scheme()) {
          case "company-registration" -> page.t("organisations.scheme.company-registration");
          case "licence" -> page.t("organisations.scheme.licence");
          case "tax" -> page.t("organisations.scheme.tax");
          default -> identifier.scheme();
        };
    String authority = identifier.authority();
    String of = authority.length() == 2 ? country(page, authority) : authority;
    return page.t("organisations.scheme.of", "scheme", name, "authority", of);
  }

  public static List<Row> rows(Page page, NaturalPerson person) {
    List<Row> rows = new ArrayList<>();
    add(rows, page.t("organisations.name"), names(person));
    add(rows, page.t("organisations.born"), born(page, person));
    add(rows, page.t("organisations.nationality"), country(page, person.nationality()));
    NaturalPerson.Document document = person.document();
    add(rows, page.t("organisations.document"), document == null ? null : document.number());
    return rows;
  }

  private static void add(List<Row> rows, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      rows.add(Row.of(key, value));
    }
  }

  public static String kind(Page page, Organisation organisation) {
    return page.t("organisations.kind." + organisation.kind().word());
  }

  public static String role(Page page, Behind behind) {
    return page.t("organisations.behind." + behind.role().word());
  }

  public static String names(NaturalPerson person) {
    return person.latinName() == null
        ? person.name()
        : person.name() + " (" + person.latinName() + ")";
  }

  public static String born(Page page, NaturalPerson person) {
    return person.born() == null ? "" : page.date(person.born());
  }

  public static String country(Page page, @Nullable String code) {
    return Countries.name(code, page.locale());
  }

  private static String former(Page page, Organisation organisation) {
    return String.join(
        "; ",
        organisation.formerNames().stream()
            .map(each ->
                page.t(
                    "organisations.former", "name", each.name(), "until", page.date(each.until())))
            .toList());
  }

  /** What two organisations have in common, in a sentence. */
  public static String evidence(Page page, Link.Evidence evidence) {
    String key = "organisations.link." + Word.of(evidence.kind());
    return page.t(
        key,
        "here",
        evidence.here(),
        "there",
        evidence.there(),
        "likeness",
        page.percent(evidence.likeness()));
  }
}
