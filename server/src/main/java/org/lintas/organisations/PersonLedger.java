package org.lintas.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.organisations.model.Mark;
import org.lintas.organisations.model.NameEntry;
import org.lintas.organisations.model.Told;
import org.lintas.organisations.store.FindingStore;
import org.lintas.organisations.store.NaturalPersonStore;
import org.lintas.organisations.store.NaturalPersonStore.Stored;
import org.springframework.stereotype.Component;

/**
 * The one way in which natural persons are written: table, names, marks and journal together, in
 * the running transaction.
 */
@Component
class PersonLedger {

  private final NaturalPersonStore store;
  private final FindingStore finding;
  private final Chronicle chronicle;

  PersonLedger(NaturalPersonStore store, FindingStore finding, Chronicle chronicle) {
    this.store = store;
    this.finding = finding;
    this.chronicle = chronicle;
  }

  /** Enters persons, in order; each table by one statement. */
  List<NaturalPerson> enter(Caller caller, List<NaturalPerson.Particulars> known) {
    if (known.isEmpty()) {
      return List.of();
    }
    Instant at = chronicle.now();
    List<Long> serials = store.serials(known.size());
    List<NaturalPerson> entered = new ArrayList<>();
    List<Chronicle.Note> notes = new ArrayList<>();
    Map<Long, List<NameEntry>> names = new LinkedHashMap<>();
    Map<Long, List<Mark>> marks = new LinkedHashMap<>();
    for (int place = 0; place < known.size(); place++) {
      NaturalPerson each = NaturalPerson.of(serials.get(place), known.get(place));
      entered.add(each);
      names.put(each.id(), NameEntry.of(known.get(place)));
      marks.put(each.id(), Mark.of(known.get(place)));
      notes.add(new Chronicle.Note(each.id(), 1, "enter", Told.person(each, Set.of()), ""));
    }
    store.add(entered, at, caller.signature());
    finding.add(FindingStore.Of.PERSON, names, marks);
    chronicle.write(caller, Entry.Chain.NATURAL_PERSON, notes, at);
    return entered;
  }

  /** Persons held against changes by others. */
  Map<Long, Stored> lock(Collection<Long> serials) {
    return store.lock(serials);
  }

  /** Writes how a locked person reads from now on. */
  Stored correct(Caller caller, Stored before, NaturalPerson.Particulars after, String reason) {
    long serial = before.person().id();
    Stored stands = new Stored(NaturalPerson.of(serial, after), before.version() + 1);
    store.replace(stands);
    finding.replace(FindingStore.Of.PERSON, serial, NameEntry.of(after), Mark.of(after));
    note(caller, List.of(stands), "correct", reason);
    return stands;
  }

  /** Declares two locked records one person, or takes that back. */
  void setSame(Caller caller, List<Stored> both, boolean same, String reason) {
    store.setSame(both.getFirst().person().id(), both.getLast().person().id(), same);
    List<Stored> stands =
        both.stream().map(each -> new Stored(each.person(), each.version() + 1)).toList();
    stands.forEach(store::replace);
    note(caller, stands, same ? "same" : "not-same", reason);
  }

  private void note(Caller caller, List<Stored> stands, String action, String reason) {
    Map<Long, String> records = records(stands);
    List<Chronicle.Note> notes =
        stands.stream()
            .map(each ->
                new Chronicle.Note(
                    each.person().id(),
                    each.version(),
                    action,
                    records.getOrDefault(each.person().id(), "{}"),
                    reason))
            .toList();
    chronicle.write(caller, Entry.Chain.NATURAL_PERSON, notes, chronicle.now());
  }

  /** Serial → the whole record, as the journal tells it. */
  Map<Long, String> records(Collection<Stored> stored) {
    Map<Long, Set<Long>> same =
        store.same(stored.stream().map(each -> each.person().id()).toList());
    Map<Long, String> records = new HashMap<>();
    for (Stored each : stored) {
      long serial = each.person().id();
      records.put(serial, Told.person(each.person(), same.getOrDefault(serial, Set.of())));
    }
    return records;
  }
}
