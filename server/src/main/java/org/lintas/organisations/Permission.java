package org.lintas.organisations;

import java.util.Set;
import org.lintas.access.Caller;

/** Who may do what with records of organisations and of the persons behind them. */
enum Permission {
  /** Read what the public does not: documents, employers, what links organisations. */
  SEE("licensing-officer", "programme-manager", "employment-officer", "inspector", "monitor"),
  /** Enter and correct; say who stands behind; declare two records one person. */
  KEEP("licensing-officer", "programme-manager");

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
}
