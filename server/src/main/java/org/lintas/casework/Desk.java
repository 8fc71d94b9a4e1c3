package org.lintas.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.model.Origin;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Subject;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Change;
import org.lintas.casework.store.Ledger;
import org.lintas.casework.store.Prepared;
import org.lintas.casework.store.Serials;
import org.lintas.people.Newcomers;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * Decides actions and writes what was decided. It asks nobody for permission: that is the door's
 * part.
 */
@Component
class Desk {

  static final Caller SELF = new Caller.Node("casework");

  private final Ledger ledger;
  private final Serials serials;
  private final CaseLists lists;
  private final People people;
  private final Hearing hearing;
  private final Clock clock;

  Desk(
      Ledger ledger,
      Serials serials,
      CaseLists lists,
      People people,
      Hearing hearing,
      Clock clock) {
    this.ledger = ledger;
    this.serials = serials;
    this.lists = lists;
    this.people = people;
    this.hearing = hearing;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Map<Long, Standing> read(Collection<Long> cases) {
    return ledger.read(cases);
  }

  /** A case about to begin: everything but its serials. */
  record Beginning(
      Published published,
      Opening opening,
      int office,
      Action.Start action,
      Decision.Accepted accepted,
      Person.@Nullable Particulars told) {}

  /** Decides whether a case may begin. */
  Result<Beginning> begin(Published published, Opening opening, int office, Action.Start action) {
    Decision decision = Engine.decide(published.procedure(), CaseState.NONE, action, today());
    return switch (hearing.heard(published.procedure(), decision, 0, opening.known())) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted -> {
        Long known = opening.known();
        if (known != null && !people.find(SELF, List.of(known)).containsKey(known)) {
          yield refused("unknown-person", "person");
        }
        Person.Particulars told =
            known != null ? null : Subject.of(published.procedure(), accepted.next()).orElse(null);
        yield known == null && told == null
            ? refused("person-required", "person")
            : new Result.Done<>(new Beginning(published, opening, office, action, accepted, told));
      }
    };
  }

  /** The changes by which cases begin, in order; who resembles whom is asked once for all. */
  List<Change> begun(List<Beginning> beginnings) {
    if (beginnings.isEmpty()) {
      return List.of();
    }
    Iterator<Newcomers> met =
        people
            .meetApart(
                SELF, beginnings.stream().map(Beginning::told).filter(Objects::nonNull).toList())
            .iterator();
    Iterator<Long> taken = serials.take(beginnings.size()).iterator();
    List<Change> changes = new ArrayList<>();
    for (Beginning each : beginnings) {
      changes.add(begun(each, each.told() == null ? null : met.next(), taken.next()));
    }
    return changes;
  }

  private Change begun(Beginning each, @Nullable Newcomers newcomers, long serial) {
    Origin origin =
        new Origin(
            each.published().id(),
            newcomers == null
                ? Objects.requireNonNull(each.opening().known())
                : newcomers.serial(0),
            each.office(),
            each.opening().reference(),
            newcomers == null ? null : newcomers.alike(0));
    Standing unborn = Standing.unborn(serial, origin);
    return Change.of(
        each.published(), unborn, each.action(), each.accepted(), now(), newcomers, null);
  }

  /** The change that an action makes to a case where it stands. */
  Result<Change> act(Published published, Standing standing, Action action) {
    Decision decision = Engine.decide(published.procedure(), standing.state(), action, today());
    return switch (hearing.heard(
        published.procedure(), decision, standing.serial(), standing.origin().person())) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted ->
          new Result.Done<>(
              Change.of(
                  published,
                  standing,
                  action,
                  accepted,
                  now(),
                  null,
                  correction(published, standing, accepted.next())));
    };
  }

  /** How the person reads now, if the answers that describe the person have changed. */
  private Person.@Nullable Particulars correction(
      Published published, Standing standing, CaseState next) {
    Optional<Person.Particulars> before = Subject.of(published.procedure(), standing.state());
    Optional<Person.Particulars> after = Subject.of(published.procedure(), next);
    if (after.isEmpty() || after.equals(before)) {
      return null;
    }
    long person = standing.origin().person();
    Person known = people.find(SELF, List.of(person)).get(person);
    return known == null ? after.get() : Subject.completed(after.get(), known);
  }

  /** Everything that changes will write. */
  Prepared prepare(Caller caller, List<Change> changes) {
    return ledger.prepare(caller, changes);
  }

  /** Writes changes in the running transaction; those overtaken by somebody else are absent. */
  Map<Long, Standing> write(Prepared prepared) {
    return prepared.isEmpty() ? Map.of() : ledger.write(prepared);
  }

  /** The case that began under a reference. */
  Optional<Long> findByReference(int series, String reference) {
    return lists.findByReference(series, reference);
  }

  boolean claim(long serial, String stage, String officer) {
    return lists.claim(serial, stage, officer);
  }

  boolean release(long serial, String stage, String officer, boolean manages) {
    return lists.release(serial, stage, officer, manages);
  }

  /** To the microsecond, as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static <T> Result<T> refused(String code, String field) {
    return new Result.Refused<>(List.of(new Reason(code, field, Map.of())));
  }
}
