package org.lintas.recruitment.sanctions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.NaturalPersons;
import org.springframework.stereotype.Component;

/**
 * Who answers for what an organisation did: a natural person who stands or stood behind it, by name
 * as entered or by number.
 */
@Component
class Liability {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final NaturalPersons persons;

  Liability(NaturalPersons persons) {
    this.persons = persons;
  }

  /** Empty when nobody of that name or number is known behind the organisation. */
  Optional<Long> find(long organisation, String named) {
    String wanted = plain(named);
    return persons
        .behind(SELF, List.of(organisation))
        .getOrDefault(organisation, List.of())
        .stream()
        .map(Behind::person)
        .filter(person -> is(person, wanted))
        .map(NaturalPerson::id)
        .findFirst();
  }

  private static boolean is(NaturalPerson person, String wanted) {
    return wanted.equals(Long.toString(person.id()))
        || wanted.equals(plain(person.name()))
        || wanted.equals(plain(person.latinName()));
  }

  private static String plain(@Nullable String name) {
    return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
