package org.lintas.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.people.store.PersonStore;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Two records declared one person, and that undone. Only a record that stands for itself is merged,
 * and only into another such: so no circle can arise.
 */
@Component
class Merges {

  private final PersonStore store;
  private final Histories histories;
  private final ApplicationEventPublisher events;

  Merges(PersonStore store, Histories histories, ApplicationEventPublisher events) {
    this.store = store;
    this.histories = histories;
    this.events = events;
  }

  Result<Person> merge(Caller caller, long from, long into, String reason) {
    Optional<Person> stays = Optional.ofNullable(store.resolve(List.of(into)).get(into));
    Map<Long, Person> both = store.lock(List.of(from, stays.map(Person::id).orElse(into)));
    Person merged = both.get(from);
    if (merged == null || stays.isEmpty()) {
      return new Result.Missing<>();
    }
    Person stay = of(both, stays.orElseThrow().id());
    List<Reason> reasons = new ArrayList<>(reasonGiven(reason));
    if (merged.id() == stay.id()) {
      reasons.add(new Reason("same-record", "into", Map.of()));
    } else if (merged.mergedInto() != null || stay.mergedInto() != null) {
      reasons.add(new Reason("already-merged", "from", Map.of()));
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    store.setMergedInto(from, stay.id());
    histories.write(
        caller,
        List.of(
            histories.linked(from, "merge", stay.id(), reason),
            histories.linked(stay.id(), "absorb", from, reason)));
    events.publishEvent(new PersonsMerged(from, stay.id()));
    return new Result.Done<>(stay);
  }

  Result<Person> separate(Caller caller, long merged, String reason) {
    Person record = store.lock(List.of(merged)).get(merged);
    if (record == null) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = new ArrayList<>(reasonGiven(reason));
    Long into = record.mergedInto();
    if (into == null) {
      reasons.add(new Reason("not-merged", null, Map.of()));
    }
    if (into == null || !reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    store.lock(List.of(into));
    store.setMergedInto(merged, null);
    histories.write(
        caller,
        List.of(
            histories.linked(merged, "separate", into, reason),
            histories.linked(into, "release", merged, reason)));
    events.publishEvent(new PersonsSeparated(merged, into));
    return new Result.Done<>(of(store.read(List.of(merged)), merged));
  }

  static List<Reason> reasonGiven(String reason) {
    return reason.isBlank() ? List.of(new Reason("required", "reason", Map.of())) : List.of();
  }

  private static Person of(Map<Long, Person> persons, long serial) {
    return Objects.requireNonNull(persons.get(serial));
  }
}
