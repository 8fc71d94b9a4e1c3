package org.lintas.organisations.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.people.model.Spelling;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Reason;

/** Rules for what may be written down about an organisation. All are asked, all refusals told. */
public final class OrganisationRules {

  private static final int LONGEST = 200;
  private static final int MOST = 50;

  private OrganisationRules() {}

  /** Why these may not be entered; empty when they may. */
  public static List<Reason> refusals(Organisation.Particulars known, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    text(reasons, "name", known.name(), true);
    text(reasons, "latinName", known.latinName(), false);
    text(reasons, "phone", known.phone(), false);
    text(reasons, "address", known.address(), false);
    website(reasons, known.website());
    if (!CountryCodes.ALL.contains(known.country())) {
      reasons.add(reason("not-offered", "country"));
    }
    identifiers(reasons, known.identifiers());
    for (Organisation.FormerName former : known.formerNames()) {
      text(reasons, "formerNames", former.name(), true);
      future(reasons, "formerNames", former.until(), today);
    }
    if (known.formerNames().size() > MOST || known.identifiers().size() > MOST) {
      reasons.add(reason("too-many", "identifiers"));
    }
    future(reasons, "ranSince", known.ranSince(), today);
    return reasons;
  }

  private static void identifiers(List<Reason> reasons, List<Organisation.Identifier> identifiers) {
    for (Organisation.Identifier each : identifiers) {
      text(reasons, "identifiers", each.scheme(), true);
      text(reasons, "identifiers", each.authority(), true);
      text(reasons, "identifiers", each.value(), true);
    }
  }

  private static void website(List<Reason> reasons, @Nullable String website) {
    if (website == null) {
      return;
    }
    text(reasons, "website", website, false);
    try {
      URI address = new URI(website);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (!web || address.getHost() == null) {
        reasons.add(reason("no-website", "website"));
      }
    } catch (java.net.URISyntaxException e) {
      reasons.add(reason("no-website", "website"));
    }
  }

  private static void text(
      List<Reason> reasons, String field, @Nullable String text, boolean required) {
    if (text == null || text.isBlank()) {
      if (required) {
        reasons.add(reason("required", field));
      }
    } else if (text.length() > LONGEST) {
      reasons.add(reason("text-too-long", field));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      reasons.add(reason("unwritable", field));
    } else if (field.equals("name") && Spelling.fold(text).isEmpty()) {
      reasons.add(reason("no-letters", field));
    }
  }

  private static void future(
      List<Reason> reasons, String field, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      reasons.add(reason("in-the-future", field));
    }
  }

  private static Reason reason(String code, String field) {
    return new Reason(code, field, Map.of("longest", String.valueOf(LONGEST)));
  }
}
