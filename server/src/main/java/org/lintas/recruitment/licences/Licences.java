package org.lintas.recruitment.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.recruitment.licences.model.StandingRules;
import org.lintas.recruitment.licences.store.LicenceStore;
import org.lintas.recruitment.licences.store.SupervisionStore;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.Sanctions;
import org.springframework.stereotype.Component;

/**
 * The door of licences. Everybody may know who holds one; inspections and security are for those
 * who license and inspect.
 */
@Component
public class Licences {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final LicenceStore store;
  private final SupervisionStore supervision;
  private final Sanctions sanctions;

  Licences(LicenceStore store, SupervisionStore supervision, Sanctions sanctions) {
    this.store = store;
    this.supervision = supervision;
    this.sanctions = sanctions;
  }

  /** Whether an organisation may recruit on a day, and why not. */
  public Standing standing(Caller caller, long organisation, LocalDate day) {
    Standing standing = standings(caller, List.of(organisation), day).get(organisation);
    if (standing == null) {
      throw new IllegalStateException("a standing for each that is asked for");
    }
    return standing;
  }

  /** The same for many, by three statements: one standing each, also of unknown organisations. */
  public Map<Long, Standing> standings(
      Caller caller, Collection<Long> organisations, LocalDate day) {
    Map<Long, List<Sanction>> imposed = sanctions.of(SELF, organisations);
    Map<Long, List<Licence>> granted = byOrganisation(store.of(organisations));
    boolean knowsAll = sanctions.knowsAll(caller);
    Map<Long, Standing> standings = new HashMap<>();
    for (long each : organisations) {
      List<Sanction> against = imposed.getOrDefault(each, List.of());
      List<Licence> licences =
          StandingRules.settled(granted.getOrDefault(each, List.of()), against);
      standings.put(each, StandingRules.of(each, day, licences, against, knowsAll));
    }
    return standings;
  }

  /**
   * Licences of a number, whoever gave it, newest first: numbers of two states may be alike, and
   * each says which it is of.
   */
  public List<Licence> numbered(Caller caller, String number) {
    return settled(store.numbered(number.strip()));
  }

  /** What a case granted. */
  public List<Licence> ofCase(Caller caller, long caseSerial) {
    return settled(store.ofCases(List.of(caseSerial)));
  }

  /** The newest, by when they were recorded, newest first. */
  public List<Licence> latest(Caller caller, int most) {
    return settled(store.latest(most));
  }

  private List<Licence> settled(List<Licence> some) {
    TreeSet<Long> organisations = new TreeSet<>();
    some.forEach(each -> organisations.add(each.organisation()));
    Map<Long, List<Sanction>> imposed = sanctions.of(SELF, organisations);
    Map<Long, List<Licence>> granted = byOrganisation(store.of(organisations));
    Map<Long, List<Licence>> settled = new HashMap<>();
    granted.forEach((organisation, licences) ->
        settled.put(
            organisation,
            StandingRules.settled(licences, imposed.getOrDefault(organisation, List.of()))));
    return some.stream()
        .flatMap(each ->
            settled.getOrDefault(each.organisation(), List.of()).stream()
                .filter(other ->
                    other.caseSerial() == each.caseSerial() && other.kind().equals(each.kind())))
        .toList();
  }

  private static Map<Long, List<Licence>> byOrganisation(List<Licence> licences) {
    Map<Long, List<Licence>> by = new HashMap<>();
    licences.forEach(
        each -> by.computeIfAbsent(each.organisation(), _ -> new ArrayList<>()).add(each));
    return by;
  }

  /**
   * Organisations that have or had a licence or sanction, by serial.
   *
   * @param after serial behind which to go on, 0 at first
   */
  public List<Long> organisations(Caller caller, long after, int most) {
    return store.organisations(after, most);
  }

  /** Inspections of an organisation, newest first; none for who may not know of them. */
  public List<Inspection> inspections(Caller caller, long organisation) {
    return sanctions.knowsAll(caller) ? supervision.inspections(organisation) : List.of();
  }

  /** The security of an organisation; empty for who may not know of it. */
  public Bond bond(Caller caller, long organisation) {
    return new Bond(sanctions.knowsAll(caller) ? supervision.movements(organisation) : List.of());
  }
}
