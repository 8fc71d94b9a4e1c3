package org.lintas.cards;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.Wording;
import org.lintas.credential.Holder;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Whom cards are about: one statement for all persons, one for all organisations. */
@Component
class Holders {

  private static final Caller SELF = new Caller.Node("cards");

  private final People people;
  private final Organisations organisations;
  private final Procedures procedures;

  Holders(People people, Organisations organisations, Procedures procedures) {
    this.people = people;
    this.organisations = organisations;
    this.procedures = procedures;
  }

  /** Of some cards. */
  Of of(Collection<CardRow> cards) {
    Set<Long> persons = new HashSet<>();
    Set<Long> others = new HashSet<>();
    for (CardRow card : cards) {
      (isOfOrganisation(card) ? others : persons).add(card.subject());
    }
    return new Of(
        persons.isEmpty() ? Map.of() : people.find(SELF, persons),
        others.isEmpty() ? new HashMap<>() : organisations.find(SELF, others));
  }

  private boolean isOfOrganisation(CardRow card) {
    return procedures.get(SELF, card.procedure()).procedure().subject() == SubjectKind.ORGANISATION;
  }

  /** Known holders. */
  final class Of {

    private final Map<Long, Person> persons;
    private final Map<Long, Organisation> organisations;

    private Of(Map<Long, Person> persons, Map<Long, Organisation> organisations) {
      this.persons = persons;
      this.organisations = organisations;
    }

    Holder get(CardRow card) {
      if (isOfOrganisation(card)) {
        Organisation organisation = organisations.get(card.subject());
        if (organisation != null) {
          return Wording.holder(organisation);
        }
      } else {
        Person person = persons.get(card.subject());
        if (person != null) {
          return Wording.holder(person);
        }
      }
      throw new IllegalStateException("a card of somebody unknown");
    }
  }
}
