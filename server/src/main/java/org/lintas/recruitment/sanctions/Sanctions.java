package org.lintas.recruitment.sanctions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.lintas.recruitment.sanctions.model.SanctionReading.Lifting;
import org.lintas.recruitment.sanctions.store.SanctionStore;
import org.springframework.stereotype.Component;

/**
 * The door of sanctions. Everybody may know of those that are public; who licenses or inspects
 * knows all of them, with the facts.
 */
@Component
public class Sanctions {

  private static final Set<String> INSIDERS =
      Set.of("licensing-officer", "inspector", "programme-manager");

  private final SanctionStore store;
  private final Clock clock;

  Sanctions(SanctionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Sanctions of an organisation, newest first, lifted and past ones too. */
  public List<Sanction> of(Caller caller, long organisation) {
    return of(caller, List.of(organisation)).getOrDefault(organisation, List.of());
  }

  /** Organisation → sanctions, by two statements. */
  public Map<Long, List<Sanction>> of(Caller caller, Collection<Long> organisations) {
    Map<Long, List<Sanction>> of = new HashMap<>();
    shown(caller, settled(organisations))
        .forEach(each -> of.computeIfAbsent(each.organisation(), _ -> new ArrayList<>()).add(each));
    return of;
  }

  /** Sanctions for which one of some natural persons is liable, newest first. */
  public List<Sanction> ofPersons(Caller caller, Collection<Long> persons) {
    return shown(caller, settledOf(store.ofPersons(persons)));
  }

  /** The newest that are public, by when they were recorded, newest first. */
  public List<Sanction> latest(Caller caller, int most) {
    return shown(caller, settledOf(store.latest(LocalDate.now(clock), most)));
  }

  /** Whether somebody may know of sanctions before the public, and what was done. */
  public boolean knowsAll(Caller caller) {
    return switch (caller) {
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Officer officer -> INSIDERS.stream().anyMatch(officer::holds);
    };
  }

  private List<Sanction> settledOf(List<Sanction> decided) {
    Set<Long> organisations = new java.util.TreeSet<>();
    decided.forEach(each -> organisations.add(each.organisation()));
    return SanctionReading.settled(decided, store.liftings(organisations));
  }

  private List<Sanction> settled(Collection<Long> organisations) {
    List<Lifting> liftings = store.liftings(organisations);
    return SanctionReading.settled(store.of(organisations), liftings);
  }

  private List<Sanction> shown(Caller caller, List<Sanction> sanctions) {
    if (knowsAll(caller)) {
      return sanctions;
    }
    LocalDate today = LocalDate.now(clock);
    return sanctions.stream()
        .filter(each -> each.isPublic(today))
        .map(Sanction::withoutFacts)
        .toList();
  }
}
