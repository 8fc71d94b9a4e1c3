package org.lintas.cards;

import java.util.HashSet;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.model.CardRow;
import org.lintas.casework.Cases;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Component;

/**
 * Who may see and change a card: it is seen by whoever may see its case, and changed by whoever
 * holds the role of the stage that issued it, or manages programmes, at its case's office.
 */
@Component
class CardAccess {

  static final String PROGRAMME_MANAGER = "programme-manager";

  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;

  CardAccess(Cases cases, Procedures procedures, Offices offices) {
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
  }

  boolean maySee(Caller caller, CardRow card) {
    return card.cose() != null && cases.maySee(caller, card.procedure(), card.office());
  }

  boolean mayChange(Caller caller, CardRow card) {
    return maySee(caller, card)
        && switch (caller) {
          case Caller.Node _ -> true;
          case Caller.Visitor _ -> false;
          case Caller.Officer officer ->
              offices.roles(officer, card.office()).stream().anyMatch(responsible(card)::contains);
        };
  }

  private Set<String> responsible(CardRow card) {
    Set<String> roles = new HashSet<>();
    roles.add(PROGRAMME_MANAGER);
    procedures
        .get(new Caller.Node("cards"), card.procedure())
        .procedure()
        .findStage(card.stage())
        .map(Stage::by)
        .ifPresent(roles::add);
    return roles;
  }
}
