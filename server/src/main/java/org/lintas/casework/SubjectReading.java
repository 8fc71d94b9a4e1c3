package org.lintas.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.casework.model.Origin;
import org.lintas.organisations.Organisations;
import org.lintas.people.People;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Reads whom cases are about: one statement for all persons, one for all organisations. */
@Component
class SubjectReading {

  private static final int MOST_NAMESAKES = 500;

  private final People people;
  private final Organisations organisations;
  private final Procedures procedures;

  SubjectReading(People people, Organisations organisations, Procedures procedures) {
    this.people = people;
    this.organisations = organisations;
    this.procedures = procedures;
  }

  /** A subject by its serial, which each kind counts by itself. */
  record Key(SubjectKind kind, long id) {}

  Key key(Origin origin) {
    return key(origin.procedure(), origin.subject());
  }

  /**
   * Of a case.
   *
   * @param procedure serial of its version
   */
  Key key(int procedure, long subject) {
    return new Key(procedures.get(Desk.SELF, procedure).procedure().subject(), subject);
  }

  CaseSubject get(Key key) {
    CaseSubject found = find(Set.of(key)).get(key);
    if (found == null) {
      throw new IllegalStateException("a case of somebody unknown");
    }
    return found;
  }

  Map<Key, CaseSubject> find(Collection<Key> keys) {
    Set<Long> persons = new HashSet<>();
    Set<Long> others = new HashSet<>();
    for (Key key : keys) {
      (key.kind() == SubjectKind.ORGANISATION ? others : persons).add(key.id());
    }
    Map<Key, CaseSubject> found = new HashMap<>();
    if (!persons.isEmpty()) {
      people
          .find(Desk.SELF, persons)
          .forEach((id, person) ->
              found.put(new Key(SubjectKind.PERSON, id), new CaseSubject.OfPerson(person)));
    }
    if (!others.isEmpty()) {
      organisations
          .find(Desk.SELF, others)
          .forEach((id, organisation) ->
              found.put(
                  new Key(SubjectKind.ORGANISATION, id),
                  new CaseSubject.OfOrganisation(organisation)));
    }
    return found;
  }

  /** Serials of persons whom the words of a search may mean. */
  List<Long> persons(Caller caller, String words) {
    return people.search(caller, words, 0, MOST_NAMESAKES).contents().stream()
        .map(person -> person.id())
        .toList();
  }

  /** Serials of organisations whom the words of a search may mean. */
  List<Long> organisations(Caller caller, String words) {
    return organisations
        .search(caller, words, Organisations.Filter.ALL, 0, MOST_NAMESAKES)
        .contents()
        .stream()
        .map(found -> found.organisation().id())
        .toList();
  }
}
