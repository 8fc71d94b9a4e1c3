package org.lintas.procedure.read;

import java.util.List;
import java.util.Set;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Stage;
import org.lintas.procedure.rule.Nearest;

/** Whether somebody holds every role. Left out when the authority's roles are not known. */
final class RoleCheck {
  private static final Set<String> SUBJECT = Set.of("subject");

  private final List<StageDraft> drafts;
  private final Set<String> roles;
  private final Report report;

  RoleCheck(List<StageDraft> drafts, Set<String> roles, Report report) {
    this.drafts = drafts;
    this.roles = roles;
    this.report = report;
  }

  void run() {
    if (roles.isEmpty()) {
      return;
    }
    for (StageDraft draft : drafts) {
      Stage stage = draft.stage();
      if (!stage.by().isEmpty()) {
        mustBeHeld(stage.by(), draft.places().of("by"));
      }
      stage.privateTo().forEach(r -> mustBeHeld(r, draft.places().of("private-to/" + r)));
      for (Effect effect : stage.effects()) {
        if (effect instanceof Effect.Refers refers) {
          mustBeParty(refers.to(), draft.places().of("refers"));
        } else if (effect instanceof Effect.Notifies notifies) {
          mustBeParty(notifies.to(), draft.places().of("notifies"));
        }
      }
    }
  }

  /** Authorities are upper-case; {@code subject} is whoever the case is about. */
  private void mustBeParty(String party, Place place) {
    boolean authority = Character.isUpperCase(party.charAt(0));
    if (!authority && !SUBJECT.contains(party)) {
      mustBeHeld(party, place);
    }
  }

  private void mustBeHeld(String role, Place place) {
    if (!roles.contains(role)) {
      report.add(place, "unknown-role", Nearest.to(role, roles), role);
    }
  }
}
