package org.lintas.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintas.people.model.Fit;
import org.lintas.people.model.Resemblance;
import org.lintas.people.model.Sought;
import org.lintas.people.store.Keyed;
import org.lintas.people.store.PersonSearch;
import org.lintas.people.store.PersonStore;
import org.springframework.stereotype.Component;

/** Ranks whom the tables hold to be near; a merged record is answered by the one that stays. */
@Component
class Likenesses {

  private static final int MOST = 10;

  private final PersonStore store;
  private final PersonSearch search;

  Likenesses(PersonStore store, PersonSearch search) {
    this.store = store;
    this.search = search;
  }

  /** Whom the words of a search mean, best first. */
  List<Person> search(String words) {
    Sought sought = Sought.read(words);
    List<Person> near = search.find(sought);
    Map<Long, Person> stays = staying(near);
    Fit fit = new Fit(sought.names());
    return near.stream()
        .map(person ->
            new Person.Likeness(person, fit.of(person.name(), person.latinName()), List.of()))
        .sorted(
            Comparator.comparingDouble(Person.Likeness::score)
                .reversed()
                .thenComparing(likeness -> likeness.person().id()))
        .map(likeness -> of(stays, likeness.person().id()))
        .distinct()
        .limit(PersonSearch.MOST)
        .toList();
  }

  /** Who may be the same person, likeliest first. */
  List<Person.Likeness> of(Person.Particulars particulars) {
    List<Person> near = search.like(particulars);
    Map<Long, Person.Likeness> likest = new LinkedHashMap<>();
    Map<Long, Person> stays = staying(near);
    for (Person person : near) {
      Resemblance resemblance = Resemblance.between(person.particulars(), particulars);
      Person root = of(stays, person.id());
      if (resemblance.warns()) {
        likest.merge(
            root.id(),
            new Person.Likeness(root, resemblance.score(), resemblance.because()),
            (one, other) -> one.score() >= other.score() ? one : other);
      }
    }
    return likest.values().stream()
        .sorted(Comparator.comparingDouble(Person.Likeness::score).reversed())
        .limit(MOST)
        .toList();
  }

  /** Index in a list → serial of the likeliest. */
  Map<Integer, Long> inBulk(List<Keyed> known) {
    List<PersonSearch.Near> near = search.likeMany(known);
    Map<Integer, Long> likest = new HashMap<>();
    Map<Integer, Double> scores = new HashMap<>();
    for (PersonSearch.Near each : near) {
      Resemblance resemblance =
          Resemblance.between(each.person().particulars(), known.get(each.place()).known());
      if (resemblance.warns() && resemblance.score() > scores.getOrDefault(each.place(), 0.0)) {
        scores.put(each.place(), resemblance.score());
        likest.put(each.place(), each.person().id());
      }
    }
    Map<Long, Person> stays = store.resolve(likest.values());
    likest.replaceAll((_, serial) -> of(stays, serial).id());
    return likest;
  }

  private Map<Long, Person> staying(List<Person> near) {
    if (near.stream().allMatch(person -> person.mergedInto() == null)) {
      Map<Long, Person> themselves = new HashMap<>();
      near.forEach(person -> themselves.put(person.id(), person));
      return themselves;
    }
    return store.resolve(near.stream().map(Person::id).toList());
  }

  private static Person of(Map<Long, Person> persons, long serial) {
    return Objects.requireNonNull(persons.get(serial));
  }
}
