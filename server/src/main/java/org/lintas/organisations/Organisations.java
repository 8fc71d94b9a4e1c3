package org.lintas.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.organisations.model.OrganisationRules;
import org.lintas.organisations.store.OrganisationStore.Stored;
import org.lintas.organisations.store.RoleStore;
import org.lintas.procedure.Reason;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of organisations. Everybody may read an agency's record; an employer's only who works
 * with it.
 */
@Component
@Transactional
public class Organisations {

  private final OrganisationLedger ledger;
  private final OrganisationSearch search;
  private final Links links;
  private final RoleStore roles;
  private final AccountHash accounts;
  private final Clock clock;

  Organisations(
      OrganisationLedger ledger,
      OrganisationSearch search,
      Links links,
      RoleStore roles,
      AccountHash accounts,
      Clock clock) {
    this.ledger = ledger;
    this.search = search;
    this.links = links;
    this.roles = roles;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What to look for besides the words. An empty set means any.
   *
   * @param country where it is registered, ISO 3166-1 alpha-2, or null for any
   */
  public record Filter(Set<Organisation.Kind> kinds, @Nullable String country) {

    public static final Filter ALL = new Filter(Set.of(), null);
    public static final Filter AGENCIES = new Filter(Set.of(Organisation.Kind.AGENCY), null);

    boolean fits(Organisation organisation) {
      return (kinds.isEmpty() || kinds.contains(organisation.kind()))
          && (country == null || country.equals(organisation.country()));
    }
  }

  /** Enters an organisation, whomever it resembles. */
  public Result<Organisation> enter(Caller caller, Particulars known) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    List<Reason> reasons = OrganisationRules.refusals(known, LocalDate.now(clock));
    return reasons.isEmpty()
        ? new Result.Done<>(ledger.enter(caller, List.of(known)).getFirst())
        : new Result.Refused<>(reasons);
  }

  /**
   * Replaces what is known. A name that is given up stays as a former one, and former names are
   * never forgotten.
   */
  public Result<Organisation> correct(Caller caller, long id, Particulars known, String reason) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    LocalDate today = LocalDate.now(clock);
    List<Reason> reasons = new ArrayList<>(OrganisationRules.refusals(known, today));
    if (reason.isBlank()) {
      reasons.add(new Reason("required", "reason", Map.of()));
    }
    Optional<Stored> found = ledger.lock(id);
    if (found.isEmpty()) {
      return new Result.Missing<>();
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    return new Result.Done<>(ledger.correct(caller, found.get(), known, today, reason));
  }

  /** Notes a bank account, of which only a keyed hash is kept: it tells who shares it. */
  public Result<Organisation> noteAccount(Caller caller, long id, String account) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    if (account.codePoints().filter(Character::isLetterOrDigit).count() < 5) {
      return new Result.Refused<>(List.of(new Reason("no-account", "account", Map.of())));
    }
    Optional<Stored> found = ledger.lock(id);
    if (found.isEmpty()) {
      return new Result.Missing<>();
    }
    Stored before = found.get();
    TreeSet<String> hashes = new TreeSet<>(before.accounts());
    return hashes.add(accounts.of(account))
        ? new Result.Done<>(ledger.noteAccounts(caller, before, List.copyOf(hashes)))
        : new Result.Done<>(before.organisation());
  }

  /** Organisations by serial, by one statement. */
  @Transactional(readOnly = true)
  public Map<Long, Organisation> find(Caller caller, Collection<Long> ids) {
    Map<Long, Organisation> found = new LinkedHashMap<>();
    ledger
        .read(ids)
        .forEach((id, stored) -> {
          if (maySee(caller, stored.organisation())) {
            found.put(id, stored.organisation());
          }
        });
    return found;
  }

  /** The organisation of a number as people write it. */
  @Transactional(readOnly = true)
  public Optional<Organisation> byNumber(Caller caller, String number) {
    OptionalLong serial = OrganisationNumber.serial(number);
    return serial.isEmpty()
        ? Optional.empty()
        : find(caller, List.of(serial.getAsLong())).values().stream().findFirst();
  }

  /**
   * Organisations whose name, former name, number, telephone or natural person behind them the
   * words may mean, in any script or spelling, best first. At most a hundred are ranked.
   */
  @Transactional(readOnly = true)
  public Page<Organisation.Found> search(
      Caller caller, String words, Filter filter, int page, int size) {
    List<Organisation.Found> found =
        search.find(words).stream()
            .filter(each -> filter.fits(each.organisation()) && maySee(caller, each.organisation()))
            .toList();
    int from = (int) Math.min((long) page * size, found.size());
    int to = (int) Math.min((long) from + size, found.size());
    return new Page<>(found.subList(from, to), page, size, found.size());
  }

  /** Other organisations that have something in common with one, each with its evidence. */
  @Transactional(readOnly = true)
  public List<Link> linked(Caller caller, long id) {
    return Permission.SEE.of(caller) ? links.of(id) : List.of();
  }

  /** For which organisations an officer acts. */
  @Transactional(readOnly = true)
  public Set<Long> of(Caller.Officer officer) {
    return roles.organisationsOf(officer.account());
  }

  /** Lets an account act for an organisation, or no longer. */
  public Result<Organisation> setMember(Caller caller, long id, int account, boolean member) {
    if (!Permission.KEEP.of(caller)) {
      return new Result.Missing<>();
    }
    Optional<Stored> found = ledger.lock(id);
    if (found.isEmpty()) {
      return new Result.Missing<>();
    }
    if (roles.organisationsOf(account).contains(id) != member) {
      ledger.setMember(caller, found.get(), account, member);
    }
    return new Result.Done<>(found.get().organisation());
  }

  private boolean maySee(Caller caller, Organisation organisation) {
    return organisation.kind() != Organisation.Kind.EMPLOYER
        || Permission.SEE.of(caller)
        || caller instanceof Caller.Officer officer
            && (!officer.grants().isEmpty() || of(officer).contains(organisation.id()));
  }
}
