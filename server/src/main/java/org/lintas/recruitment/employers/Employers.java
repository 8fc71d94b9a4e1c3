package org.lintas.recruitment.employers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.standards.Standards;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.stereotype.Component;

/** The door to what is known of employers. */
@Component
public class Employers {

  private static final Caller SELF = new Caller.Node("employers");
  private static final Caller VISITOR = new Caller.Visitor();
  private static final Set<String> STATE = Set.of("inspector", "licensing-officer", "monitor");

  /** As many as the register ranks: the public ones may stand behind others. */
  private static final int RANKED = 100;

  private static final Organisations.Filter FILTER =
      new Organisations.Filter(Set.of(Organisation.Kind.EMPLOYER), null);

  private final Organisations organisations;
  private final Standards standards;
  private final MalpracticeLog log;
  private final WatchList watch;

  Employers(Organisations organisations, Standards standards, MalpracticeLog log, WatchList watch) {
    this.organisations = organisations;
    this.standards = standards;
    this.log = log;
    this.watch = watch;
  }

  /** The employer of a number, if anything of it is public. */
  public Optional<EmployerRecord> find(Caller.Visitor visitor, String number) {
    return employer(number)
        .map(each -> records(VISITOR, List.of(each)).getFirst())
        .filter(each -> !each.isEmpty());
  }

  /** Those of which something is public, the last first; or those that words may mean. */
  public List<EmployerRecord> search(Caller.Visitor visitor, String words, int most) {
    List<Organisation> found =
        words.isBlank()
            ? named(most)
            : meant(visitor, words, most).stream().map(Organisation.Found::organisation).toList();
    return published(found);
  }

  /** Those that words may mean, by their own names and numbers, best first. */
  List<Organisation.Found> meant(Caller.Visitor visitor, String words, int most) {
    List<Organisation.Found> found =
        organisations.search(SELF, words, FILTER, 0, RANKED).contents().stream()
            .filter(
                each -> each.how() != Organisation.How.PERSON) // who is behind one is not public
            .toList();
    Set<Long> published =
        published(found.stream().map(Organisation.Found::organisation).toList()).stream()
            .map(each -> each.organisation().id())
            .collect(Collectors.toSet());
    return found.stream()
        .filter(each -> published.contains(each.organisation().id()))
        .limit(most)
        .toList();
  }

  private List<EmployerRecord> published(List<Organisation> all) {
    return records(VISITOR, all).stream().filter(each -> !each.isEmpty()).toList();
  }

  private List<Organisation> named(int most) {
    Set<Long> serials = new LinkedHashSet<>(log.named(VISITOR, most));
    serials.addAll(standards.assessed(VISITOR, most));
    watch.latest(VISITOR, most).forEach(each -> serials.add(each.claim().organisation()));
    return employers(serials);
  }

  private List<Organisation> employers(Collection<Long> serials) {
    return organisations.find(SELF, serials).values().stream()
        .filter(each -> each.kind() == Organisation.Kind.EMPLOYER)
        .toList();
  }

  /** The record of an employer for whoever works with it: its own people, inspectors, the state. */
  public Optional<EmployerRecord> record(Caller.Officer officer, String number) {
    return employer(number)
        .filter(each ->
            STATE.stream().anyMatch(officer::holds)
                || organisations.of(officer).contains(each.id()))
        .map(each -> records(officer, List.of(each)).getFirst());
  }

  /** Employers for which the caller acts, with their records. */
  public List<EmployerRecord> own(Caller.Officer officer) {
    return records(officer, employers(organisations.of(officer)));
  }

  private Optional<Organisation> employer(String number) {
    return organisations
        .byNumber(SELF, number)
        .filter(each -> each.kind() == Organisation.Kind.EMPLOYER);
  }

  private List<EmployerRecord> records(Caller reader, List<Organisation> all) {
    List<Long> serials = all.stream().map(Organisation::id).toList();
    Map<Long, SelfAssessment> said = standards.latest(reader, serials);
    Map<Long, List<Malpractice>> logged = log.of(reader, serials);
    Map<Long, List<WatchEntry>> watched = watch.published(reader, serials);
    List<EmployerRecord> records = new ArrayList<>();
    for (Organisation each : all) {
      records.add(
          new EmployerRecord(
              each,
              said.get(each.id()),
              logged.getOrDefault(each.id(), List.of()),
              watched.getOrDefault(each.id(), List.of())));
    }
    return records;
  }
}
