package org.lintas.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.people.model.Doubles;
import org.lintas.people.model.EntryRules;
import org.lintas.people.store.Keyed;
import org.lintas.people.store.PersonEntry;
import org.lintas.people.store.PersonSearch;
import org.lintas.people.store.PersonStore;
import org.lintas.procedure.Reason;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of people. Joins the caller's transaction, or makes its own.
 *
 * <p>{@link #enter}, {@link #correct(Caller, Map)}, {@link #find} and the likenesses serve modules
 * that have asked about the case already: they ask only that the caller works here. All others ask
 * for a role. A visitor sees nobody.
 */
@Component
@Transactional
public class People {

  /** At most so many are ranked and counted by one search. */
  public static final int MOST_FOUND = PersonSearch.MOST;

  private final PersonStore store;
  private final PersonEntry entry;
  private final Likenesses likenesses;
  private final Histories histories;
  private final Merges merges;
  private final Clock clock;

  People(
      PersonStore store,
      PersonEntry entry,
      Likenesses likenesses,
      Histories histories,
      Merges merges,
      Clock clock) {
    this.store = store;
    this.entry = entry;
    this.likenesses = likenesses;
    this.histories = histories;
    this.merges = merges;
    this.clock = clock;
  }

  /**
   * Persons to be entered, with who may be the same: somebody known, or an earlier one of the list
   * or of the list before it. Nothing is written.
   *
   * @param before not entered yet, perhaps
   */
  public Newcomers meet(
      Caller caller, List<Person.Particulars> particulars, @Nullable Newcomers before) {
    mustWork(caller);
    List<Keyed> keyed = particulars.stream().map(Keyed::of).toList();
    List<Long> serials = entry.serials(keyed.size());
    Map<Integer, Long> alike = likenesses.inBulk(keyed);
    Doubles doubles = new Doubles(before == null ? null : before.doubles());
    for (int place = 0; place < keyed.size(); place++) {
      Keyed each = keyed.get(place);
      Optional<Long> same = doubles.meet(serials.get(place), each.known(), each.shared());
      if (same.isPresent()) {
        alike.putIfAbsent(place, same.get());
      }
    }
    return new Newcomers(serials, keyed, alike, doubles);
  }

  /** The same for persons who come from different hands: each is a newcomer apart. */
  public List<Newcomers> meetApart(Caller caller, List<Person.Particulars> particulars) {
    Newcomers together = meet(caller, particulars, null);
    return IntStream.range(0, particulars.size()).mapToObj(together::apart).toList();
  }

  /** Enters newcomers, each as whoever brought them, by one statement (COPY for many). */
  public void enter(Caller caller, Map<Newcomers, Caller> newcomers) {
    mustWork(caller);
    List<Long> serials = new ArrayList<>();
    List<Keyed> keyed = new ArrayList<>();
    List<String> actors = new ArrayList<>();
    newcomers.forEach((each, by) -> {
      mustWork(by);
      serials.addAll(each.serials());
      keyed.addAll(each.keyed());
      actors.addAll(Collections.nCopies(each.serials().size(), by.signature()));
    });
    if (!serials.isEmpty()) {
      entry.enter(serials, keyed, actors, clock.instant());
    }
  }

  /** Enters new persons, in order, whoever they resemble; returns their serials. */
  public List<Long> enter(Caller caller, List<Person.Particulars> particulars) {
    mustWork(caller);
    List<Long> serials = entry.serials(particulars.size());
    if (!serials.isEmpty()) {
      List<Keyed> keyed = particulars.stream().map(Keyed::of).toList();
      List<String> actors = Collections.nCopies(serials.size(), caller.signature());
      entry.enter(serials, keyed, actors, clock.instant());
    }
    return serials;
  }

  /**
   * Replaces what is known of persons after a correction; the former reading stays in the journal.
   *
   * @param reason shown by the history; empty where none was asked for
   */
  public void correct(Caller caller, Map<Long, Person.Particulars> particulars, String reason) {
    mustWork(caller);
    Map<Long, Person> before = store.lock(particulars.keySet());
    Map<Long, Person.Particulars> changed = new LinkedHashMap<>();
    before.forEach((serial, person) -> {
      Person.Particulars after = Objects.requireNonNull(particulars.get(serial));
      if (!after.equals(person.particulars())) {
        changed.put(serial, after);
      }
    });
    if (changed.isEmpty()) {
      return;
    }
    store.replace(changed);
    histories.write(
        caller,
        changed.entrySet().stream()
            .map(each -> histories.corrected(of(before, each.getKey()), each.getValue(), reason))
            .toList());
  }

  /**
   * Forgets persons who were entered by mistake. Those of whom anything else is recorded stay: a
   * correction, a merge, a nationality verified.
   */
  public void forget(Caller caller, Collection<Long> serials) {
    mustWork(caller);
    if (!serials.isEmpty()) {
      store.delete(histories.withoutAny(serials));
    }
  }

  /** Corrects one record at the counter. */
  public Result<Person> correct(
      Caller caller, long serial, Person.Particulars particulars, String reason) {
    if (!Permission.CORRECT.of(caller) || resolved(serial).isEmpty()) {
      return new Result.Missing<>();
    }
    Person person = resolved(serial).orElseThrow();
    List<Reason> reasons = new ArrayList<>(EntryRules.refusals(particulars, LocalDate.now(clock)));
    reasons.addAll(Merges.reasonGiven(reason));
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    correct(caller, Map.of(person.id(), particulars), reason);
    return new Result.Done<>(of(store.read(List.of(person.id())), person.id()));
  }

  /**
   * Persons by serial, by one statement; one that was merged answers with the record that stays.
   */
  @Transactional(readOnly = true)
  public Map<Long, Person> find(Caller caller, Collection<Long> serials) {
    return Permission.isAtWork(caller) && !serials.isEmpty() ? store.resolve(serials) : Map.of();
  }

  /** One person's record for reading; a merged one answers with the record that stays. */
  @Transactional(readOnly = true)
  public Result<Person> get(Caller caller, long serial) {
    return Permission.SEE.of(caller) ? Result.of(resolved(serial)) : new Result.Missing<>();
  }

  /** Records that were merged into one. */
  @Transactional(readOnly = true)
  public List<Person> merged(Caller caller, long serial) {
    return Permission.SEE.of(caller) ? store.mergedInto(serial) : List.of();
  }

  /** What happened to a record and to all merged into it, oldest first. */
  @Transactional(readOnly = true)
  public List<Reading> history(Caller caller, long serial) {
    if (!Permission.SEE.of(caller)) {
      return List.of();
    }
    List<Long> serials =
        Stream.concat(Stream.of(serial), store.mergedInto(serial).stream().map(Person::id))
            .toList();
    return histories.read(serials);
  }

  /** Who is already known and may be the same person, likeliest first, at most ten. */
  @Transactional(readOnly = true)
  public List<Person.Likeness> alike(Caller caller, Person.Particulars particulars) {
    return Permission.isAtWork(caller) ? likenesses.of(particulars) : List.of();
  }

  /** Who else may be the person of a record. */
  @Transactional(readOnly = true)
  public List<Person.Likeness> alike(Caller caller, Person person) {
    return Permission.SEE.of(caller)
        ? likenesses.of(person.particulars()).stream()
            .filter(likeness -> likeness.person().id() != person.id())
            .toList()
        : List.of();
  }

  /**
   * Searches by name in any script or spelling, document number, phone or date of birth, best
   * first. At most {@link PersonSearch#MOST} are ranked; the total stops there.
   */
  @Transactional(readOnly = true)
  public Page<Person> search(Caller caller, String words, int page, int size) {
    if (!Permission.SEE.of(caller)) {
      return new Page<>(List.of(), page, size, 0);
    }
    List<Person> found = likenesses.search(words);
    int from = (int) Math.min((long) page * size, found.size());
    int to = (int) Math.min((long) from + size, found.size());
    return new Page<>(found.subList(from, to), page, size, found.size());
  }

  /** Declares two records one person; both histories stay, and it can be undone. */
  public Result<Person> merge(Caller caller, long from, long into, String reason) {
    if (!Permission.MERGE.of(caller)) {
      return new Result.Missing<>();
    }
    return merges.merge(caller, from, into, reason);
  }

  /** Undoes a merge. */
  public Result<Person> separate(Caller caller, long merged, String reason) {
    return Permission.MERGE.of(caller)
        ? merges.separate(caller, merged, reason)
        : new Result.Missing<>();
  }

  /**
   * Records the nationality that the state of origin confirmed, apart from the one claimed.
   *
   * @param country ISO 3166-1 alpha-2
   * @param source what confirmed it: a letter, a message, a passport
   */
  public Result<Person> recordVerifiedNationality(
      Caller caller, long serial, String country, String source) {
    if (!Permission.VERIFY.of(caller) || resolved(serial).isEmpty()) {
      return new Result.Missing<>();
    }
    long stays = resolved(serial).orElseThrow().id();
    Person before = of(store.lock(List.of(stays)), stays);
    List<Reason> reasons = new ArrayList<>(Merges.reasonGiven(source));
    reasons.addAll(EntryRules.country(country));
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    store.setVerifiedNationality(stays, country);
    histories.write(caller, List.of(histories.verified(before, country, source)));
    return new Result.Done<>(of(store.read(List.of(stays)), stays));
  }

  private Optional<Person> resolved(long serial) {
    return Optional.ofNullable(store.resolve(List.of(serial)).get(serial));
  }

  private static Person of(Map<Long, Person> persons, long serial) {
    return Objects.requireNonNull(persons.get(serial));
  }

  private static void mustWork(Caller caller) {
    if (!Permission.isAtWork(caller)) {
      throw new IllegalArgumentException("a visitor enters nobody");
    }
  }
}
