package org.lintas.procedure;

/** What a case of a procedure is about. */
public enum SubjectKind {
  PERSON,
  ORGANISATION,
  JOB_ORDER,
  CONTRACT,

  /** A complaint: sealed, never a case of the registers. */
  COMPLAINT
}
