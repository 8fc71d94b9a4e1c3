package org.lintas.procedures;

import java.util.Set;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.access.RoleNames;
import org.lintas.procedure.Stage;
import org.springframework.stereotype.Component;

/** The roles that stages of current definitions are decided by: those can be granted. */
@Component
class StageRoles implements RoleNames {

  private final Procedures procedures;

  StageRoles(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    for (Published published : procedures.current(new Caller.Node("roles"))) {
      for (Stage stage : published.procedure().stages()) {
        roles.add(stage.by());
        roles.addAll(stage.privateTo());
      }
    }
    return roles;
  }
}
