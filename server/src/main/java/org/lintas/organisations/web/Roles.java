package org.lintas.organisations.web;

/** Roles as annotations need them; the door decides again. */
final class Roles {

  static final String LICENSING_OFFICER = "licensing-officer";
  static final String PROGRAMME_MANAGER = "programme-manager";
  static final String EMPLOYMENT_OFFICER = "employment-officer";
  static final String INSPECTOR = "inspector";
  static final String MONITOR = "monitor";

  private Roles() {}
}
