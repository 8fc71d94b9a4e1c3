package org.lintas.people.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.people.model.BirthDate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Persons whom the transaction that runs has entered: whoever follows in it, a card say, need not
 * read them back. Whatever changes a record ends that for the transaction.
 */
final class JustEntered {

  private JustEntered() {}

  private static final class Held implements TransactionSynchronization {

    private final Map<Long, Keyed> persons = new HashMap<>();
  }

  static void remember(List<Long> serials, List<Keyed> keyed) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    Held held = held().orElseGet(JustEntered::begun);
    for (int place = 0; place < serials.size(); place++) {
      held.persons.put(serials.get(place), keyed.get(place));
    }
  }

  /** What is now true may be in the table alone. */
  static void forget() {
    held().ifPresent(held -> held.persons.clear());
  }

  /** All of them, or nothing when one was not entered just now. */
  static Optional<Map<Long, Person>> find(Collection<Long> serials) {
    return held()
        .filter(held -> held.persons.keySet().containsAll(serials))
        .map(held -> {
          Map<Long, Person> found = HashMap.newHashMap(serials.size());
          serials.forEach(serial -> found.put(serial, person(serial, held.persons.get(serial))));
          return found;
        });
  }

  /** As the table would answer. */
  private static Person person(long serial, @Nullable Keyed entered) {
    Keyed keyed = Objects.requireNonNull(entered);
    Person.Particulars known = keyed.known();
    return new Person(
        serial,
        known.name(),
        known.latinName(),
        keyed.born() == 0 ? null : BirthDate.of(keyed.born()).toString(),
        known.sex(),
        known.nationality(),
        null,
        known.phone(),
        known.documents(),
        null);
  }

  private static Held begun() {
    Held held = new Held();
    TransactionSynchronizationManager.registerSynchronization(held);
    return held;
  }

  private static Optional<Held> held() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Held.class::isInstance)
            .map(Held.class::cast)
            .findFirst()
        : Optional.empty();
  }
}
