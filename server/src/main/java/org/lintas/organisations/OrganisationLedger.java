package org.lintas.organisations;

import java.time.Instant;
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
  List<Organisation> enter(Caller caller, List<Organisation.Particulars> known) {
    return enter(caller, serials(known.size()), known, List.of());
  }

  /** Enters organisations with those who stand behind them; each table by one statement. */
  List<Organisation> enter(
      Caller caller,
      List<Long> serials,
      List<Organisation.Particulars> known,
      List<Behind> behind) {
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

  /** Writes how a locked organisation stands from now on. */
  Stored change(Caller caller, Stored before, Stored after, String action, String reason) {
    Organisation organisation = after.organisation();
    Stored stands = new Stored(organisation, before.version() + 1, after.accounts());
    store.replace(stands);
    finding.replace(
        FindingStore.Of.ORGANISATION,
        organisation.id(),
        NameEntry.of(organisation.particulars()),
        Mark.of(organisation.particulars(), after.accounts()));
    note(caller, List.of(stands), action, reason);
    return stands;
  }

  /** Enters who stands behind a locked organisation. */
  void appoint(Caller caller, Stored before, Behind appointed) {
    roles.add(List.of(appointed));
    raise(caller, before, "appoint", "");
  }

  /** Ends a role of a locked organisation. */
  void leave(Caller caller, Stored before, Behind role, java.time.LocalDate until, String reason) {
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
