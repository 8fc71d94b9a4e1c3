package org.lintas.access;

import java.util.Set;

/** Whoever asks a door for something. Every door method takes one. */
public sealed interface Caller {

  /** Name for the journal: never a person's own name. */
  String signature();

  /** Whether the role was given to the caller, at whichever office. */
  default boolean holds(String role) {
    return false;
  }

  /** A person signed in. */
  record Officer(int account, String name, String displayName, Set<Grant> grants)
      implements Caller {

    @Override
    public String signature() {
      return name;
    }

    @Override
    public boolean holds(String role) {
      return grants.stream().anyMatch(grant -> grant.role().equals(role));
    }
  }

  /** Somebody without an account: a worker, a family, anyone. */
  record Visitor() implements Caller {

    @Override
    public String signature() {
      return "visitor";
    }
  }

  /** The node itself, by its clock or a command typed at its console. */
  record Node(String task) implements Caller {

    @Override
    public String signature() {
      return "node:" + task;
    }
  }

  /** A role held at an office and at all offices under it. */
  record Grant(String role, int office) {}
}
