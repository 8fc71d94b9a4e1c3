package org.lintas.casework;

import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import org.lintas.people.Person;
import org.lintas.procedure.SubjectKind;

/** Whom or what a case is about. */
public sealed interface CaseSubject {

  /** Serial; each kind counts by itself. */
  long id();

  SubjectKind kind();

  /** As written, in any script. */
  String name();

  @Nullable String latinName();

  /** Address of the page that says more; holds no personal data. */
  String path();

  /** A worker or member of a worker's family. */
  record OfPerson(Person person) implements CaseSubject {

    @Override
    public long id() {
      return person.id();
    }

    @Override
    public SubjectKind kind() {
      return SubjectKind.PERSON;
    }

    @Override
    public String name() {
      return person.name();
    }

    @Override
    public @Nullable String latinName() {
      return person.latinName();
    }

    @Override
    public String path() {
      return "/people/" + person.id();
    }
  }

  /** An agency, an employer, an organisation of civil society or an office. */
  record OfOrganisation(Organisation organisation) implements CaseSubject {

    @Override
    public long id() {
      return organisation.id();
    }

    @Override
    public SubjectKind kind() {
      return SubjectKind.ORGANISATION;
    }

    @Override
    public String name() {
      return organisation.name();
    }

    @Override
    public @Nullable String latinName() {
      return organisation.latinName();
    }

    @Override
    public String path() {
      return "/organisations/" + organisation.number();
    }
  }
}
