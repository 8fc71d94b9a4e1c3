package org.lintas.organisations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.organisations.Register;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs: found, read with who stands behind, a register taken over. */
@RestController
@RequestMapping("/api/v1/organisations")
@For({Roles.LICENSING_OFFICER, Roles.PROGRAMME_MANAGER})
class OrganisationsApi {

  private static final int MOST = 100;

  private final Organisations organisations;
  private final NaturalPersons persons;
  private final Register register;
  private final Answers answers;
  private final OrganisationRefusals refusals;

  OrganisationsApi(
      Organisations organisations,
      NaturalPersons persons,
      Register register,
      Answers answers,
      OrganisationRefusals refusals) {
    this.organisations = organisations;
    this.persons = persons;
    this.register = register;
    this.answers = answers;
    this.refusals = refusals;
  }

  record Search(@Nullable String words, @Nullable Integer size) {}

  record Standing(
      String name,
      @Nullable String latinName,
      @Nullable String born,
      @Nullable String nationality,
      NaturalPerson.@Nullable Document document,
      String role,
      LocalDate since,
      @Nullable LocalDate until) {

    Register.Standing read() {
      return new Register.Standing(
          new NaturalPerson.Particulars(name, latinName, born, nationality, document),
          Behind.Role.of(role)
              .orElseThrow(() ->
                  BadCall.wrong("role", "director, owner, employee, guarantor, representative")),
          since,
          until);
    }

    static Standing of(Behind behind) {
      NaturalPerson person = behind.person();
      return new Standing(
          person.name(),
          person.latinName(),
          person.born(),
          person.nationality(),
          person.document(),
          behind.role().word(),
          behind.since(),
          behind.until());
    }
  }

  record Line(
      String kind,
      String name,
      @Nullable String latinName,
      String country,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String website,
      @Nullable List<Organisation.Identifier> identifiers,
      @Nullable List<Organisation.FormerName> formerNames,
      @Nullable LocalDate ranSince,
      @Nullable List<Standing> behind) {

    Register.Line read() {
      Organisation.Kind read =
          Organisation.Kind.of(kind)
              .orElseThrow(() -> BadCall.wrong("kind", "agency, employer, civil-society, office"));
      return new Register.Line(
          new Organisation.Particulars(
              read,
              name,
              latinName,
              country,
              phone,
              address,
              website,
              Objects.requireNonNullElse(identifiers, List.of()),
              Objects.requireNonNullElse(formerNames, List.of()),
              ranSince),
          Objects.requireNonNullElse(behind, List.<Standing>of()).stream()
              .map(Standing::read)
              .toList());
    }
  }

  record Lines(@Nullable List<Line> contents) {}

  record Body(String id, Line record) {}

  record FoundBody(String id, String name, String kind, String country, double score, String by) {}

  record Entered(List<String> ids) {}

  @PostMapping("/search")
  Page<FoundBody> search(@RequestBody Search search, Caller caller) {
    int size = Math.clamp(Objects.requireNonNullElse(search.size(), 10), 1, MOST);
    String words = Objects.requireNonNullElse(search.words(), "");
    Page<Organisation.Found> found =
        organisations.search(caller, words, Organisations.Filter.ALL, 0, size);
    return new Page<>(
        found.contents().stream().map(OrganisationsApi::body).toList(), 0, size, found.total());
  }

  private static FoundBody body(Organisation.Found found) {
    Organisation organisation = found.organisation();
    return new FoundBody(
        organisation.number(),
        organisation.name(),
        organisation.kind().word(),
        organisation.country(),
        found.score(),
        found.by());
  }

  @GetMapping("/{number}")
  ResponseEntity<Object> organisation(@PathVariable String number, Caller caller) {
    Result<Organisation> found = Result.of(organisations.byNumber(caller, number));
    return answers.of(
        found,
        organisation -> {
          long id = organisation.id();
          List<Behind> behind = persons.behind(caller, List.of(id)).getOrDefault(id, List.of());
          return ResponseEntity.ok(new Body(organisation.number(), line(organisation, behind)));
        });
  }

  private static Line line(Organisation organisation, List<Behind> behind) {
    return new Line(
        organisation.kind().word(),
        organisation.name(),
        organisation.latinName(),
        organisation.country(),
        organisation.phone(),
        organisation.address(),
        organisation.website(),
        organisation.identifiers(),
        organisation.formerNames(),
        organisation.ranSince(),
        behind.stream().map(Standing::of).toList());
  }

  /** Takes over a register: all lines or none. */
  @PostMapping
  ResponseEntity<Object> enter(@RequestBody Lines lines, Caller caller, Locale locale) {
    List<Register.Line> read = new ArrayList<>();
    Objects.requireNonNullElse(lines.contents(), List.<Line>of())
        .forEach(line -> read.add(line.read()));
    return answers.of(
        register.enter(caller, read),
        reason -> refusals.sentence(reason, locale),
        entered ->
            ResponseEntity.status(201)
                .body(new Entered(entered.stream().map(Organisation::number).toList())));
  }
}
