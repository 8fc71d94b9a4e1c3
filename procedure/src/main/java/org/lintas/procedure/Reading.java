package org.lintas.procedure;

import java.util.List;

/** What came of reading a definition: a procedure, or all its problems. */
public sealed interface Reading {

  record Sound(Procedure procedure) implements Reading {}

  record Faulty(List<Problem> problems) implements Reading {}
}
