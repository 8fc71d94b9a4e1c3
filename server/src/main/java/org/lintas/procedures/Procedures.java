package org.lintas.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.procedure.Problem;
import org.lintas.procedure.ProcedureName;
import org.springframework.stereotype.Component;

/** The door of published definitions; all are held in memory, compiled. */
@Component
public class Procedures {

  /** What came of publishing. */
  public sealed interface Publication {

    /** Published now, or already there with the same content. */
    record Accepted(Published published) implements Publication {}

    record Faulty(List<Problem> problems) implements Publication {}

    record Forbidden() implements Publication {}
  }

  /**
   * Checks and publishes a definition.
   *
   * @param files path relative to the procedure's folder → bytes
   */
  public Publication publish(Caller caller, Map<String, byte[]> files) {
    throw new UnsupportedOperationException("publish " + caller + files.keySet());
  }

  /** The version under which new cases begin. */
  public Optional<Published> findCurrent(Caller caller, ProcedureName name) {
    throw new UnsupportedOperationException("current " + caller + name);
  }

  /** A version by its serial, retired or not. */
  public Published get(Caller caller, int id) {
    throw new UnsupportedOperationException("get " + caller + id);
  }

  /** Current versions by name. */
  public List<Published> current(Caller caller) {
    throw new UnsupportedOperationException("current " + caller);
  }

  /** All versions of one name, newest first. */
  public List<Published> versions(Caller caller, ProcedureName name) {
    throw new UnsupportedOperationException("versions " + caller + name);
  }
}
