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
import org.lintas.casework.model.OrganisationTold;
import org.lintas.casework.model.Origin;
import org.lintas.casework.model.Standing;
import org.lintas.casework.model.Subject;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Change;
import org.lintas.casework.store.Ledger;
import org.lintas.casework.store.Prepared;
import org.lintas.casework.store.Serials;
import org.lintas.organisations.Organisation;
import org.lintas.people.Newcomers;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Reason;
import org.lintas.procedure.SubjectKind;
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
  private final OrganisationsTold organisations;
  private final Clock clock;

  Desk(
      Ledger ledger,
      Serials serials,
      CaseLists lists,
      People people,
      OrganisationsTold organisations,
      Clock clock) {
    this.ledger = ledger;
    this.serials = serials;
    this.lists = lists;
    this.people = people;
    this.organisations = organisations;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Map<Long, Standing> read(Collection<Long> cases) {
    return ledger.read(cases);
  }

  /**
   * A case about to begin: everything but its serials.
   *
   * @param known serial of a subject known before, or null
   * @param told of a person to be entered, or null
   * @param organisation to be entered, or null
   */
  record Beginning(
      Published published,
      Opening opening,
      int office,
      Action.Start action,
      Decision.Accepted accepted,
      @Nullable Long known,
      Person.@Nullable Particulars told,
      Organisation.@Nullable Particulars organisation) {}

  /** Decides whether a case may begin. */
  Result<Beginning> begin(Published published, Opening opening, int office, Action.Start action) {
    return switch (Engine.decide(published.procedure(), CaseState.NONE, action, today())) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted ->
          published.procedure().subject() == SubjectKind.ORGANISATION
              ? ofOrganisation(published, opening, office, action, accepted)
              : ofPerson(published, opening, office, action, accepted);
    };
  }

  private Result<Beginning> ofPerson(
      Published published,
      Opening opening,
      int office,
      Action.Start action,
      Decision.Accepted accepted) {
    Long known = opening.known();
    if (known != null && !people.find(SELF, List.of(known)).containsKey(known)) {
      return refused("unknown-person", "person");
    }
    Person.Particulars told =
        known != null ? null : Subject.of(published.procedure(), accepted.next()).orElse(null);
    return known == null && told == null
        ? refused("person-required", "person")
        : new Result.Done<>(
            new Beginning(published, opening, office, action, accepted, known, told, null));
  }

  private Result<Beginning> ofOrganisation(
      Published published,
      Opening opening,
      int office,
      Action.Start action,
      Decision.Accepted accepted) {
    return switch (organisations.read(published.procedure(), accepted, opening.known())) {
      case OrganisationsTold.Reading.Wrong(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case OrganisationsTold.Reading.Known(long id) ->
          new Result.Done<>(
              new Beginning(published, opening, office, action, accepted, id, null, null));
      case OrganisationsTold.Reading.Fresh(Organisation.Particulars told) ->
          new Result.Done<>(
              new Beginning(published, opening, office, action, accepted, null, null, told));
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
    Iterator<Long> fresh =
        organisations
            .serials(beginnings.stream().filter(each -> each.organisation() != null).count())
            .iterator();
    Iterator<Long> taken = serials.take(beginnings.size()).iterator();
    List<Change> changes = new ArrayList<>();
    for (Beginning each : beginnings) {
      Organisation.Particulars organisation = each.organisation();
      OrganisationTold told =
          organisation == null ? null : new OrganisationTold(fresh.next(), organisation, true);
      changes.add(begun(each, each.told() == null ? null : met.next(), told, taken.next()));
    }
    return changes;
  }

  private Change begun(
      Beginning each, @Nullable Newcomers newcomers, @Nullable OrganisationTold told, long serial) {
    Origin origin =
        new Origin(
            each.published().id(),
            subject(each, newcomers, told),
            each.office(),
            each.opening().reference(),
            newcomers == null ? null : newcomers.alike(0));
    Standing unborn = Standing.unborn(serial, origin);
    return Change.of(
            each.published(), unborn, each.action(), each.accepted(), now(), newcomers, null)
        .telling(told);
  }

  private static long subject(
      Beginning each, @Nullable Newcomers newcomers, @Nullable OrganisationTold told) {
    if (newcomers != null) {
      return newcomers.serial(0);
    }
    return told != null ? told.id() : Objects.requireNonNull(each.known());
  }

  /** The change that an action makes to a case where it stands. */
  Result<Change> act(Published published, Standing standing, Action action) {
    Decision decision = Engine.decide(published.procedure(), standing.state(), action, today());
    return switch (organisations.heard(published.procedure(), decision, standing)) {
      case Decision.Refused refused -> new Result.Refused<>(refused.reasons());
      case Decision.Accepted accepted ->
          new Result.Done<>(changed(published, standing, action, accepted));
    };
  }

  private Change changed(
      Published published, Standing standing, Action action, Decision.Accepted accepted) {
    boolean ofOrganisation = published.procedure().subject() == SubjectKind.ORGANISATION;
    Person.Particulars person =
        ofOrganisation ? null : correction(published, standing, accepted.next());
    Change change = Change.of(published, standing, action, accepted, now(), null, person);
    return ofOrganisation
        ? change.telling(organisations.correction(published.procedure(), standing, accepted.next()))
        : change;
  }

  /** How the person reads now, if the answers that describe the person have changed. */
  private Person.@Nullable Particulars correction(
      Published published, Standing standing, CaseState next) {
    Optional<Person.Particulars> before = Subject.of(published.procedure(), standing.state());
    Optional<Person.Particulars> after = Subject.of(published.procedure(), next);
    if (after.isEmpty() || after.equals(before)) {
      return null;
    }
    long person = standing.origin().subject();
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
