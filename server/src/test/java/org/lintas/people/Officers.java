package org.lintas.people;

import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Caller.Grant;
import org.lintas.access.Caller.Officer;

/** Callers of these tests. */
final class Officers {

  static final Officer REGISTRAR = officer("registrar");
  static final Officer HEALTH_OFFICER = officer("health-officer");
  static final Officer EMPLOYMENT_OFFICER = officer("employment-officer");
  static final Officer PROGRAMME_MANAGER = officer("programme-manager");
  static final Caller VISITOR = new Caller.Visitor();

  private Officers() {}

  private static Officer officer(String role) {
    return new Officer(1, "test-" + role, role, Set.of(new Grant(role, 1)));
  }
}
