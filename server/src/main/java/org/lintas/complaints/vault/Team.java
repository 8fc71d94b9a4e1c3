package org.lintas.complaints.vault;

import java.util.Optional;
import java.util.Set;
import org.lintas.shared.Word;

/** Those of a channel who share a key, and the compartments that a case opens to them. */
enum Team {
  CASEWORKERS(
      "caseworker",
      Set.of(Compartment.STORY, Compartment.NOTES, Compartment.TRACK, Compartment.CUSTODY)),
  CUSTODIANS("custodian", Set.of(Compartment.IDENTITY, Compartment.CUSTODY));

  /** Not a team of people: its key is split among the custodians. */
  static final String ESCROW = "escrow";

  private final String role;
  private final Set<Compartment> compartments;

  Team(String role, Set<Compartment> compartments) {
    this.role = role;
    this.compartments = compartments;
  }

  String code() {
    return Word.of(this);
  }

  String role() {
    return role;
  }

  boolean opens(Compartment compartment) {
    return compartments.contains(compartment);
  }

  static Optional<Team> of(String role) {
    for (Team team : values()) {
      if (team.role.equals(role)) {
        return Optional.of(team);
      }
    }
    return Optional.empty();
  }
}
