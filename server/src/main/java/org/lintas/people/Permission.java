package org.lintas.people;

import java.util.Set;
import org.lintas.access.Caller;

/**
 * Who may do what with persons' records, beyond what a case asks for. Nobody may by default: a
 * health officer meets persons only through the cases of the own queue.
 */
enum Permission {
  /** Search and read any person's record. */
  SEE("registrar", "employment-officer", "programme-manager"),
  /** Correct a record at the counter. */
  CORRECT("registrar"),
  /** Declare two records one person, or undo it. */
  MERGE("registrar", "programme-manager"),
  /** Record what the state of origin confirmed. */
  VERIFY("employment-officer", "programme-manager");

  private final Set<String> roles;

  Permission(String... roles) {
    this.roles = Set.of(roles);
  }

  boolean of(Caller caller) {
    return switch (caller) {
      case Caller.Officer officer -> roles.stream().anyMatch(officer::holds);
      case Caller.Visitor _ -> false;
      case Caller.Node _ -> true;
    };
  }

  /** Whether a caller works on cases at all, with any role. */
  static boolean isAtWork(Caller caller) {
    return switch (caller) {
      case Caller.Officer officer -> !officer.grants().isEmpty();
      case Caller.Visitor _ -> false;
      case Caller.Node _ -> true;
    };
  }
}
