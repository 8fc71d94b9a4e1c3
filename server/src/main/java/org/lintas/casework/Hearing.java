package org.lintas.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hears what other modules object to a step that the engine has accepted. */
@Component
class Hearing {

  private final ObjectProvider<CaseObjection> objections;

  Hearing(ObjectProvider<CaseObjection> objections) {
    this.objections = objections;
  }

  /**
   * The decision, or a refusal with every objection.
   *
   * @param serial of the case, or 0 while it begins
   * @param subject serial of whom or what it is about, or null while it is not known
   */
  Decision heard(Procedure procedure, Decision decision, long serial, @Nullable Long subject) {
    if (procedure.subject() != SubjectKind.ORGANISATION
        || !(decision instanceof Decision.Accepted accepted)) {
      return decision;
    }
    CaseObjection.Intended intended =
        new CaseObjection.Intended(procedure, serial, subject, accepted.next(), accepted.events());
    List<Reason> reasons =
        objections.orderedStream().flatMap(each -> each.against(intended).stream()).toList();
    return reasons.isEmpty() ? accepted : new Decision.Refused(reasons);
  }
}
