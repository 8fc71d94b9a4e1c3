package org.lintas.recruitment.licences.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Link;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Conditions;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.sanctions.Sanction;

/** Licences and sanctions in the reader's words: those of their procedure where it has some. */
public final class Wording {

  private static final Caller SELF = new Caller.Node("recruitment");

  private Wording() {}

  /** The card that a licence is, as its procedure calls it. */
  public static String title(Page page, Procedures procedures, Licence licence) {
    return Words.text(
        procedures.get(SELF, licence.version()).procedure(), "procedure.title", page.locale());
  }

  /** Countries and work, a line each. */
  public static List<String> conditions(Page page, Procedures procedures, Licence licence) {
    Procedure procedure = procedures.get(SELF, licence.version()).procedure();
    Conditions conditions = licence.conditions();
    List<String> lines = new ArrayList<>();
    conditions
        .origins()
        .forEach(each ->
            lines.add(Words.text(procedure, "field.from" + each + ".label", page.locale())));
    conditions
        .destinations()
        .forEach(
            each -> lines.add(Words.text(procedure, "field.to" + each + ".label", page.locale())));
    conditions
        .occupations()
        .forEach(each ->
            lines.add(Words.text(procedure, "field.work" + each + ".label", page.locale())));
    return lines;
  }

  public static String colour(Licence.State state) {
    return switch (state) {
      case VALID -> "green";
      case NOT_YET -> "blue";
      case EXPIRED -> "grey";
      case ENDED -> "red";
    };
  }

  public static String colour(Sanction.State state) {
    return switch (state) {
      case IN_FORCE -> "red";
      case NOT_YET -> "orange";
      case PAST, LIFTED -> "grey";
    };
  }

  public static String country(@Nullable String code, Page page) {
    return Countries.name(code, page.locale());
  }

  /** In its own script, and in Latin letters if a document gave them. */
  public static String names(@Nullable Organisation organisation) {
    if (organisation == null) {
      return "";
    }
    return organisation.latinName() == null
        ? organisation.name()
        : organisation.name() + " (" + organisation.latinName() + ")";
  }

  /** A sentence of what two organisations have in common. */
  public static String evidence(Page page, Link.Evidence evidence) {
    return page.t(
        "recruitment.sanctions.evidence." + word(evidence.kind()),
        "here",
        evidence.here(),
        "there",
        evidence.there(),
        "likeness",
        Math.round(evidence.likeness() * 100));
  }

  static String word(Link.Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case ACCOUNT -> "account";
      case PHONE -> "phone";
      case ADDRESS -> "address";
      case PERSON_ALIKE -> "person-alike";
      case NAME -> "name";
    };
  }
}
