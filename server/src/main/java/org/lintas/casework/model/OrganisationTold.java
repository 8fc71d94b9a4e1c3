package org.lintas.casework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisation.Identifier;
import org.lintas.organisations.Organisation.Kind;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Procedure;

/**
 * The organisation whom a case is about, as its answers tell of it: by convention the fields {@code
 * organisation} (the number of a known one), or {@code organisationName}, {@code latinName}, {@code
 * organisationKind}, {@code registrationNumber}, {@code phone}, {@code address}, {@code website}
 * and {@code country}.
 *
 * @param id serial
 * @param fresh whether it is entered with the case
 */
public record OrganisationTold(long id, Organisation.Particulars known, boolean fresh) {

  private static final String REGISTRATION = "company-registration";

  /** Number of a known one, where a stage that all may read gives it. */
  public static Optional<String> number(Procedure procedure, CaseState state) {
    return Optional.ofNullable(Subject.answers(procedure, state).get("organisation"));
  }

  /** Empty when no stage that all may read tells a name. */
  public static Optional<Organisation.Particulars> of(Procedure procedure, CaseState state) {
    Map<String, String> answers = Subject.answers(procedure, state);
    String name = answers.get("organisationName");
    String country = answers.getOrDefault("country", procedure.authority());
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Organisation.Particulars(
                Kind.of(answers.getOrDefault("organisationKind", "")).orElse(Kind.AGENCY),
                name,
                answers.get("latinName"),
                country,
                answers.get("phone"),
                answers.get("address"),
                answers.get("website"),
                registered(answers.get("registrationNumber"), country),
                List.of(),
                null));
  }

  private static List<Identifier> registered(@Nullable String number, String country) {
    return number == null || number.isBlank()
        ? List.of()
        : List.of(new Identifier(REGISTRATION, country, number));
  }

  /** What a form leaves out stays as it was known. */
  public static Organisation.Particulars completed(
      Organisation.Particulars told, Organisation known) {
    List<Identifier> identifiers = new ArrayList<>(known.identifiers());
    for (Identifier each : told.identifiers()) {
      identifiers.removeIf(
          old -> old.scheme().equals(each.scheme()) && old.authority().equals(each.authority()));
      identifiers.add(each);
    }
    return new Organisation.Particulars(
        told.kind(),
        told.name(),
        or(told.latinName(), known.latinName()),
        told.country(),
        or(told.phone(), known.phone()),
        or(told.address(), known.address()),
        or(told.website(), known.website()),
        identifiers,
        known.formerNames(),
        known.ranSince());
  }

  private static @Nullable String or(@Nullable String told, @Nullable String known) {
    return told == null ? known : told;
  }
}
