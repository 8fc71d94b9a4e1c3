package org.lintas.people.web;

/** Roles as annotations need them; the door decides again. */
final class Roles {

  static final String REGISTRAR = "registrar";
  static final String EMPLOYMENT_OFFICER = "employment-officer";
  static final String PROGRAMME_MANAGER = "programme-manager";

  private Roles() {}
}
