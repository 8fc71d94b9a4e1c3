package org.lintas.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CaseEntries;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.springframework.stereotype.Component;

/**
 * Holds the cards of cases against the entries that issued them: none is missing, none too many.
 */
@Component
class IssueAudit implements Audit {

  private static final String ISSUES = "\"issues\"";

  private final CardStore store;

  IssueAudit(CardStore store) {
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CASE;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    List<Long> serials = subjects.stream().map(Subject::serial).toList();
    Map<Long, Set<Integer>> before = store.before(serials);
    Map<Long, Set<String>> stored = new HashMap<>();
    for (CardRow card : store.issuedBy(serials)) {
      stored.computeIfAbsent(card.caseSerial(), _ -> new HashSet<>()).add(issue(card));
    }
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      Set<String> told = told(subject, before.getOrDefault(subject.serial(), Set.of()));
      Set<String> there = stored.getOrDefault(subject.serial(), Set.of());
      if (!there.containsAll(told)) {
        faults.add(fault(subject, "the journal tells of a card that the tables do not hold"));
      } else if (!told.containsAll(there)) {
        faults.add(fault(subject, "the tables hold a card that the journal does not tell of"));
      }
    }
    return faults;
  }

  private static Set<String> told(Subject subject, Set<Integer> before) {
    Set<String> told = new HashSet<>();
    for (Entry.Recorded recorded : subject.entries()) {
      Entry entry = recorded.entry();
      if (entry.payload().contains(ISSUES) && !before.contains(entry.seq())) {
        for (Event event : CaseEntries.events(entry)) {
          if (event instanceof Event.EffectDue due
              && due.effect() instanceof Effect.Issues issues) {
            told.add(entry.seq() + " " + issues.card() + " " + due.until());
          }
        }
      }
    }
    return told;
  }

  private static String issue(CardRow card) {
    return card.entry() + " " + card.kind() + " " + card.expiresOn();
  }

  private static Fault fault(Subject subject, String what) {
    return new Fault(Entry.Chain.CASE, subject.serial(), 0, what);
  }

  @Override
  public List<Fault> unknown() {
    return store.withoutCase().stream()
        .map(serial ->
            new Fault(
                Entry.Chain.CARD, serial, 0, "the tables hold a card of a case that never was"))
        .toList();
  }
}
