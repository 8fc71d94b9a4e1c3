package org.lintas.procedure;

/** How many officers decide a stage. */
public enum Approval {
  ONE_PERSON,
  TWO_PERSON
}
