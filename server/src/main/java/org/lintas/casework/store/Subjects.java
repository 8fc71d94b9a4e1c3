package org.lintas.casework.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.casework.model.OrganisationTold;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.OrganisationNews;
import org.lintas.people.People;
import org.springframework.stereotype.Component;

/** Enters and corrects whom cases are about, as their answers tell of them. */
@Component
class Subjects {

  private static final Caller SELF = new Caller.Node("casework");

  private final People people;
  private final OrganisationNews organisations;

  Subjects(People people, OrganisationNews organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  /** Enters everybody whom cases begin with. */
  void enter(Prepared prepared) {
    people.enter(SELF, prepared.newcomers());
    Map<Caller, Map<Long, Organisation.Particulars>> fresh = new LinkedHashMap<>();
    for (Prepared.Begun each : prepared.begun()) {
      OrganisationTold told = each.change().organisation();
      if (told != null && told.fresh()) {
        fresh.computeIfAbsent(each.by(), _ -> new LinkedHashMap<>()).put(told.id(), told.known());
      }
    }
    fresh.forEach(organisations::enter);
  }

  /** Corrects what a case told otherwise than before. */
  void correct(Caller by, Change change) {
    if (change.correction() != null) {
      long person = change.after().origin().subject();
      people.correct(by, Map.of(person, change.correction()), change.reason());
    }
    OrganisationTold told = change.organisation();
    if (told != null && !told.fresh()) {
      organisations.tell(by, told.id(), told.known(), change.reason());
    }
  }
}
