package org.lintas.complaints.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.filing.Statement;
import org.lintas.procedure.Reason;
import tools.jackson.databind.JsonNode;

/**
 * A complaint as a program files it. All but a kind and {@code what} may be left out.
 *
 * @param kind one of the kinds; several in {@code kinds}
 * @param respondent in words, or {@code {organisation: number of the register, description}}
 * @param country where the work is; {@code origin}: where the worker is from
 */
public record FilingBody(
    @Nullable String kind,
    @Nullable List<String> kinds,
    @Nullable String what,
    @Nullable String where,
    @Nullable String when,
    @Nullable JsonNode respondent,
    @Nullable String wants,
    @Nullable String trusts,
    @Nullable String teller,
    @Nullable String country,
    @Nullable String origin,
    @Nullable String sector,
    @Nullable String channel,
    @Nullable String language,
    @Nullable IdentityBody identity) {

  /** Who she is, as far as she says. */
  public record IdentityBody(
      @Nullable String name,
      @Nullable String status,
      @Nullable String contact,
      @Nullable String person) {

    Statement.Identity identity() {
      return new Statement.Identity(text(name), text(contact), text(status), text(person));
    }
  }

  /** From a form of several parts, with the same names: {@code identity.name}. */
  static FilingBody of(Map<String, String[]> fields) {
    String[] kinds = fields.get("kinds");
    return new FilingBody(
        first(fields, "kind"),
        kinds == null ? null : List.of(kinds),
        first(fields, "what"),
        first(fields, "where"),
        first(fields, "when"),
        null,
        first(fields, "wants"),
        first(fields, "trusts"),
        first(fields, "teller"),
        first(fields, "country"),
        first(fields, "origin"),
        first(fields, "sector"),
        first(fields, "channel"),
        first(fields, "language"),
        new IdentityBody(
            first(fields, "identity.name"),
            first(fields, "identity.status"),
            first(fields, "identity.contact"),
            first(fields, "identity.person")));
  }

  private static @Nullable String first(Map<String, String[]> fields, String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  /** Words of lists that nobody knows. */
  List<Reason> unknown() {
    List<Reason> reasons = new ArrayList<>();
    if (words().stream().anyMatch(each -> Kind.told(each).isEmpty())) {
      reasons.add(new Reason("kind-unknown", "kind", Map.of()));
    }
    if (!text(sector).isEmpty() && Sector.of(text(sector)).isEmpty()) {
      reasons.add(new Reason("sector-unknown", "sector", Map.of()));
    }
    return reasons;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(kinds == null ? List.of() : kinds);
    if (!text(kind).isEmpty() && !words.contains(kind)) {
      words.addFirst(text(kind));
    }
    return words.stream().filter(Objects::nonNull).distinct().toList();
  }

  Statement statement(Statement.Respondent who) {
    return new Statement(
        words().stream().flatMap(each -> Kind.told(each).stream()).distinct().toList(),
        text(teller),
        new Statement.Event(
            text(what),
            text(where),
            text(when),
            text(country),
            text(origin),
            Sector.of(text(sector)).orElse(null)),
        who,
        text(wants),
        text(trusts));
  }

  Statement.Respondent whoDidIt() {
    JsonNode who = respondent;
    if (who == null || who.isNull()) {
      return new Statement.Respondent("", "", "");
    }
    return who.isObject()
        ? new Statement.Respondent(
            who.path("organisation").asString(""), "", who.path("description").asString(""))
        : new Statement.Respondent("", "", who.asString(""));
  }

  Statement.Identity whoSheIs() {
    return identity == null ? Statement.Identity.NONE : identity.identity();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
