package org.lintas.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.organisations.store.NaturalPersonStore;
import org.lintas.organisations.store.NaturalPersonStore.Stored;
import org.lintas.organisations.store.OrganisationStore;
import org.lintas.organisations.store.RoleStore;
import org.lintas.people.model.EntryRules;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the natural persons behind organisations. Two records are never merged silently: an
 * officer declares them one person, with a reason, and both stay as they were entered.
 */
@Component
@Transactional
public class NaturalPersons {

  private final PersonLedger ledger;
  private final OrganisationLedger organisations;
  private final NaturalPersonStore store;
  private final RoleStore roles;
  private final PersonLikeness likeness;
  private final Clock clock;

  NaturalPersons(
      PersonLedger ledger,
      OrganisationLedger organisations,
      NaturalPersonStore store,
      RoleStore roles,
      PersonLikeness likeness,
      Clock clock) {
    this.ledger = ledger;
    this.organisations = organisations;
    this.store = store;
    this.roles = roles;
    this.likeness = likeness;
    this.clock = clock;
  }

  /** Enters a person, whomever the record resembles; see {@link #alike}. */
  public Result<NaturalPerson> enter(Caller caller, NaturalPerson.Particulars known) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = refusals(known);
    return reasons.isEmpty()
        ? new Result.Done<>(ledger.enter(caller, List.of(known)).getFirst())
        : new Result.Refused<>(reasons);
  }

  private List<Reason> refusals(NaturalPerson.Particulars known) {
    return EntryRules.refusals(known.compared(), LocalDate.now(clock));
  }

  /** Replaces what is known; the former reading stays in the journal. */
  public Result<NaturalPerson> correct(
      Caller caller, long id, NaturalPerson.Particulars known, String reason) {
    Stored before = Permission.KEEP.of(caller) ? ledger.lock(List.of(id)).get(id) : null;
    if (before == null) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = new ArrayList<>(refusals(known));
    reasons.addAll(reasonGiven(reason));
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    return before.person().particulars().equals(known)
        ? new Result.Done<>(before.person())
        : new Result.Done<>(ledger.correct(caller, before, known, reason).person());
  }

  /** Says that a person stands behind an organisation from a day on. */
  public Result<Behind> appoint(
      Caller caller, long organisation, long person, Behind.Role role, LocalDate since) {
    Optional<OrganisationStore.Stored> locked =
        Permission.KEEP.of(caller) ? organisations.lock(organisation) : Optional.empty();
    Stored known = locked.isEmpty() ? null : store.read(List.of(person)).get(person);
    if (locked.isEmpty() || known == null) {
      return new Result.Missing<>();
    }
    if (since.isAfter(LocalDate.now(clock))) {
      return refused("in-the-future", "since");
    }
    boolean stands =
        behind(caller, List.of(organisation)).getOrDefault(organisation, List.of()).stream()
            .anyMatch(each ->
                each.person().id() == person && each.role() == role && overlaps(each, since));
    if (stands) {
      return refused("stands-already", "person");
    }
    Behind appointed = new Behind(organisation, known.person(), role, since, null);
    organisations.appoint(caller, locked.get(), appointed);
    return new Result.Done<>(appointed);
  }

  /** Whether a role holds on a day or begins later. */
  private static boolean overlaps(Behind role, LocalDate since) {
    LocalDate until = role.until();
    return until == null || !until.isBefore(since);
  }

  /** Ends a role with its last day; that it was held stays. */
  public Result<Behind> leave(Caller caller, Behind role, LocalDate until, String reason) {
    Optional<OrganisationStore.Stored> locked =
        Permission.KEEP.of(caller) ? organisations.lock(role.organisation()) : Optional.empty();
    Optional<Behind> stands =
        roles
            .behind(List.of(role.organisation()))
            .getOrDefault(role.organisation(), List.of())
            .stream()
            .filter(each -> each.equals(role) && each.until() == null)
            .findFirst();
    if (locked.isEmpty() || stands.isEmpty()) {
      return new Result.Missing<>();
    }
    if (until.isBefore(role.since()) || until.isAfter(LocalDate.now(clock))) {
      return refused("no-last-day", "until");
    }
    organisations.leave(caller, locked.get(), role, until, reason);
    return new Result.Done<>(
        new Behind(role.organisation(), role.person(), role.role(), role.since(), until));
  }

  /** Organisation → who stands and stood behind it, by one statement. */
  @Transactional(readOnly = true)
  public Map<Long, List<Behind>> behind(Caller caller, Collection<Long> ids) {
    return Permission.SEE.of(caller) ? roles.behind(ids) : Map.of();
  }

  /** Person → behind which organisations the record stands or stood. */
  @Transactional(readOnly = true)
  public Map<Long, List<Behind>> ofPersons(Caller caller, Collection<Long> persons) {
    return Permission.SEE.of(caller) ? roles.ofPersons(persons) : Map.of();
  }

  /** Persons by serial, by one statement. */
  @Transactional(readOnly = true)
  public Map<Long, NaturalPerson> find(Caller caller, Collection<Long> ids) {
    Map<Long, NaturalPerson> found = new LinkedHashMap<>();
    if (Permission.SEE.of(caller)) {
      store.read(ids).forEach((id, stored) -> found.put(id, stored.person()));
    }
    return found;
  }

  /** Who is already known and may be the same, likeliest first, at most ten. */
  @Transactional(readOnly = true)
  public List<NaturalPerson.Likeness> alike(Caller caller, NaturalPerson.Particulars known) {
    return Permission.SEE.of(caller) ? likeness.of(known) : List.of();
  }

  /** All records declared to be one person, directly or over others, itself among them. */
  @Transactional(readOnly = true)
  public List<Long> same(Caller caller, long id) {
    return Permission.SEE.of(caller) ? store.circle(id) : List.of();
  }

  /** Declares two records one person; both stay as they are. */
  public Result<NaturalPerson> declareSame(Caller caller, long one, long other, String reason) {
    return setSame(caller, one, other, true, reason);
  }

  /** Takes such a declaration back. */
  public Result<NaturalPerson> declareApart(Caller caller, long one, long other, String reason) {
    return setSame(caller, one, other, false, reason);
  }

  private Result<NaturalPerson> setSame(
      Caller caller, long one, long other, boolean same, String reason) {
    Map<Long, Stored> both =
        Permission.KEEP.of(caller) ? ledger.lock(List.of(one, other)) : Map.of();
    if (!both.containsKey(one) || !both.containsKey(other)) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = new ArrayList<>(reasonGiven(reason));
    boolean linked = store.same(List.of(one)).getOrDefault(one, java.util.Set.of()).contains(other);
    if (one == other || same && linked) {
      reasons.add(new Reason("same-record", "other", Map.of()));
    } else if (!same && !linked) {
      reasons.add(new Reason("not-declared", "other", Map.of()));
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    ledger.setSame(caller, List.copyOf(both.values()), same, reason);
    return new Result.Done<>(Objects.requireNonNull(both.get(one)).person());
  }

  private static List<Reason> reasonGiven(String reason) {
    return reason.isBlank() ? List.of(new Reason("required", "reason", Map.of())) : List.of();
  }

  private static <T> Result<T> refused(String code, String field) {
    return new Result.Refused<>(List.of(new Reason(code, field, Map.of())));
  }
}
