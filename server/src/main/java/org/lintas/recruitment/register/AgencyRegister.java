package org.lintas.recruitment.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.lintas.access.Caller;
import org.lintas.organisations.Behind;
import org.lintas.organisations.Link;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.register.AgencyRecord.Named;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.stereotype.Component;

/** The door of the public register. It answers everybody as it answers a visitor. */
@Component
public class AgencyRegister {

  private static final Caller VISITOR = new Caller.Visitor();

  /** Asks for those behind an agency, of whom it tells names and roles alone. */
  private static final Caller SELF = new Caller.Node("register");

  private static final int LOT = 500;

  private final Organisations organisations;
  private final NaturalPersons persons;
  private final Licences licences;
  private final WorkersTold told;
  private final WatchList watch;
  private final Clock clock;

  AgencyRegister(
      Organisations organisations,
      NaturalPersons persons,
      Licences licences,
      WorkersTold told,
      WatchList watch,
      Clock clock) {
    this.organisations = organisations;
    this.persons = persons;
    this.licences = licences;
    this.told = told;
    this.watch = watch;
    this.clock = clock;
  }

  private List<Organisation> agencies(Collection<Long> serials) {
    return organisations.find(VISITOR, serials).values().stream()
        .filter(each -> each.kind() == Organisation.Kind.AGENCY)
        .toList();
  }

  /** The agency of a number. */
  public Optional<AgencyRecord> find(Caller caller, String number) {
    return organisations
        .byNumber(VISITOR, number)
        .filter(each -> each.kind() == Organisation.Kind.AGENCY)
        .map(each -> records(List.of(each), true).getFirst());
  }

  /** Every agency that has or had a licence or a sanction, some hundreds in memory at a time. */
  public void each(Caller caller, Consumer<AgencyRecord> reader) {
    long after = 0;
    List<Long> lot = licences.organisations(VISITOR, after, LOT);
    while (!lot.isEmpty()) {
      records(agencies(lot), false).forEach(reader);
      after = lot.getLast();
      lot = licences.organisations(VISITOR, after, LOT);
    }
  }

  private List<AgencyRecord> records(List<Organisation> all, boolean withAlike) {
    List<Long> serials = all.stream().map(Organisation::id).toList();
    Map<Long, Standing> standings = licences.standings(VISITOR, serials, today());
    Map<Long, List<Behind>> behind = persons.behind(SELF, serials);
    WorkersTold.Told workers = told.of(serials);
    Map<Long, List<WatchEntry>> watched = watch.published(VISITOR, serials);
    List<AgencyRecord> records = new ArrayList<>();
    for (Organisation each : all) {
      records.add(
          new AgencyRecord(
              each,
              standing(standings, each),
              named(behind.getOrDefault(each.id(), List.of())),
              workers.ratings().get(each.id()),
              withAlike ? told.answer(each.id()) : null,
              workers.charges().get(each.id()),
              workers.contracts().get(each.id()),
              watched.getOrDefault(each.id(), List.of()),
              withAlike ? alike(each.id()) : List.of()));
    }
    return records;
  }

  private static Standing standing(Map<Long, Standing> standings, Organisation of) {
    return Objects.requireNonNull(standings.get(of.id()));
  }

  private List<Named> named(List<Behind> behind) {
    LocalDate today = today();
    return behind.stream().filter(each -> each.holds(today)).map(Named::of).toList();
  }

  /**
   * Agencies with a name easily taken for that of this one, which a sanction keeps from recruiting.
   */
  private List<Organisation> alike(long serial) {
    List<Organisation> others =
        organisations.linked(SELF, serial).stream()
            .filter(
                link -> link.evidence().stream().anyMatch(each -> each.kind() == Link.Kind.NAME))
            .map(Link::other)
            .filter(each -> each.kind() == Organisation.Kind.AGENCY)
            .toList();
    Map<Long, Standing> standings =
        licences.standings(VISITOR, others.stream().map(Organisation::id).toList(), today());
    return others.stream().filter(each -> !standing(standings, each).bars().isEmpty()).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
