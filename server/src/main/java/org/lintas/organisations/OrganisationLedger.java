package org.lintas.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.organisations.Organisation.FormerName;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.organisations.model.Mark;
import org.lintas.organisations.model.NameEntry;
import org.lintas.organisations.model.Told;
import org.lintas.organisations.store.FindingStore;
import org.lintas.organisations.store.OrganisationStore;
import org.lintas.organisations.store.OrganisationStore.Stored;
import org.lintas.organisations.store.RoleStore;
import org.springframework.stereotype.Component;

/**
 * The one way in which organisations are written: table, names, marks and journal together, in the
 * running transaction.
 */
@Component
class OrganisationLedger {

  private final OrganisationStore store;
  private final RoleStore roles;
  private final FindingStore finding;
  private final Chronicle chronicle;

  OrganisationLedger(
      OrganisationStore store, RoleStore roles, FindingStore finding, Chronicle chronicle) {
    this.store = store;
    this.roles = roles;
    this.finding = finding;
    this.chronicle = chronicle;
  }

  List<Long> serials(int count) {
    return store.serials(count);
  }

  /** Enters organisations, in order. */
  List<Organisation> enter(Caller caller, List<Particulars> known) {
    return enter(caller, serials(known.size()), known, List.of());
  }

  /** Enters organisations with those who stand behind them; each table by one statement. */
  List<Organisation> enter(
      Caller caller, List<Long> serials, List<Particulars> known, List<Behind> behind) {
    if (known.isEmpty()) {
      return List.of();
    }
    Instant at = chronicle.now();
    List<Stored> entered = new ArrayList<>();
    Map<Long, List<NameEntry>> names = new LinkedHashMap<>();
    Map<Long, List<Mark>> marks = new LinkedHashMap<>();
    for (int place = 0; place < known.size(); place++) {
      Organisation each = Organisation.of(serials.get(place), known.get(place));
      entered.add(new Stored(each, 1, List.of()));
      names.put(each.id(), NameEntry.of(known.get(place)));
      marks.put(each.id(), Mark.of(known.get(place), List.of()));
    }
    List<Organisation> organisations = entered.stream().map(Stored::organisation).toList();
    store.add(organisations, at, caller.signature());
    roles.add(behind);
    finding.add(FindingStore.Of.ORGANISATION, names, marks);
    note(caller, entered, "enter", "");
    return organisations;
  }

  /** An organisation held against changes by others. */
  Optional<Stored> lock(long serial) {
    return Optional.ofNullable(store.lock(List.of(serial)).get(serial));
  }

  /** Writes how a locked organisation reads from now on; a name given up stays as a former one. */
  Organisation correct(
      Caller caller, Stored before, Particulars known, LocalDate today, String reason) {
    Organisation former = before.organisation();
    Organisation after = Organisation.of(former.id(), remembering(former, known, today));
    return after.equals(former)
        ? after
        : change(caller, before, after, before.accounts(), "correct", reason);
  }

  /** With all former names, and with the present ones where they are given up. */
  private static Particulars remembering(Organisation before, Particulars known, LocalDate today) {
    Map<String, FormerName> former = new LinkedHashMap<>();
    before.formerNames().forEach(each -> former.put(each.name(), each));
    known.formerNames().forEach(each -> former.putIfAbsent(each.name(), each));
    if (!before.name().equals(known.name())) {
      former.put(before.name(), new FormerName(before.name(), today));
    }
    String latin = before.latinName();
    if (latin != null && !latin.equals(known.latinName())) {
      former.put(latin, new FormerName(latin, today));
    }
    return new Particulars(
        known.kind(),
        known.name(),
        known.latinName(),
        known.country(),
        known.phone(),
        known.address(),
        known.website(),
        known.identifiers(),
        List.copyOf(former.values()),
        known.ranSince());
  }

  /** Writes which accounts a locked organisation has, each as its keyed hash. */
  Organisation noteAccounts(Caller caller, Stored before, List<String> accounts) {
    return change(caller, before, before.organisation(), accounts, "account", "");
  }

  private Organisation change(
      Caller caller,
      Stored before,
      Organisation organisation,
      List<String> accounts,
      String action,
      String reason) {
    Stored stands = new Stored(organisation, before.version() + 1, accounts);
    store.replace(stands);
    finding.replace(
        FindingStore.Of.ORGANISATION,
        organisation.id(),
        NameEntry.of(organisation.particulars()),
        Mark.of(organisation.particulars(), accounts));
    note(caller, List.of(stands), action, reason);
    return organisation;
  }

  /** Enters who stands behind a locked organisation. */
  void appoint(Caller caller, Stored before, Behind appointed) {
    roles.add(List.of(appointed));
    raise(caller, before, "appoint", "");
  }

  /** Ends a role of a locked organisation. */
  void leave(Caller caller, Stored before, Behind role, LocalDate until, String reason) {
    roles.end(role, until);
    raise(caller, before, "leave", reason);
  }

  /** Lets an account act for a locked organisation, or no longer. */
  void setMember(Caller caller, Stored before, int account, boolean member) {
    roles.setMember(account, before.organisation().id(), member);
    raise(caller, before, member ? "join" : "part", "");
  }

  private void raise(Caller caller, Stored before, String action, String reason) {
    Stored now = new Stored(before.organisation(), before.version() + 1, before.accounts());
    store.replace(now);
    note(caller, List.of(now), action, reason);
  }

  private void note(Caller caller, List<Stored> stands, String action, String reason) {
    Map<Long, String> records = records(stands);
    List<Chronicle.Note> notes =
        stands.stream()
            .map(each ->
                new Chronicle.Note(
                    each.organisation().id(),
                    each.version(),
                    action,
                    records.getOrDefault(each.organisation().id(), "{}"),
                    reason))
            .toList();
    chronicle.write(caller, Entry.Chain.ORGANISATION, notes, chronicle.now());
  }

  /** Serial → the whole record, as the journal tells it. */
  Map<Long, String> records(Collection<Stored> stored) {
    List<Long> serials = stored.stream().map(each -> each.organisation().id()).toList();
    Map<Long, List<Behind>> behind = roles.behind(serials);
    Map<Long, TreeSet<Integer>> members = roles.members(serials);
    Map<Long, String> records = new HashMap<>();
    for (Stored each : stored) {
      long serial = each.organisation().id();
      records.put(
          serial,
          Told.organisation(
              each.organisation(),
              each.accounts(),
              behind.getOrDefault(serial, List.of()),
              members.getOrDefault(serial, new TreeSet<>())));
    }
    return records;
  }

  Map<Long, Stored> read(Collection<Long> serials) {
    return store.read(serials);
  }
}
