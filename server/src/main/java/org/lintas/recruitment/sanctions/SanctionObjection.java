package org.lintas.recruitment.sanctions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lintas.access.Caller;
import org.lintas.casework.CaseObjection;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.casefile.Answers;
import org.springframework.stereotype.Component;

/** A sanction names a person who is known; only a sanction of the organisation can be lifted. */
@Component
class SanctionObjection implements CaseObjection {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final Liability liability;
  private final Sanctions sanctions;

  SanctionObjection(Liability liability, Sanctions sanctions) {
    this.liability = liability;
    this.sanctions = sanctions;
  }

  @Override
  public List<Reason> against(Intended intended) {
    Map<String, String> given = Answers.given(intended);
    OptionalLong organisation = Answers.organisation(intended);
    List<Reason> reasons = new ArrayList<>();
    String liable = given.get("liablePerson");
    if (liable != null && !isKnown(organisation, liable)) {
      reasons.add(new Reason("liable-person-unknown", "liablePerson", Map.of("name", liable)));
    }
    String number = given.get("sanctionNumber");
    if (number != null && !isImposed(organisation, number)) {
      reasons.add(new Reason("sanction-unknown", "sanctionNumber", Map.of("number", number)));
    }
    return reasons;
  }

  private boolean isKnown(OptionalLong organisation, String liable) {
    return organisation.isPresent() && liability.find(organisation.getAsLong(), liable).isPresent();
  }

  private boolean isImposed(OptionalLong organisation, String number) {
    return organisation.isPresent()
        && sanctions.of(SELF, organisation.getAsLong()).stream()
            .anyMatch(each -> each.isNumbered(number));
  }
}
