package org.lintas.recruitment.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.LicencePapers;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.register.AgencyRecord.Hit;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.reviews.Reviews;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Looks agencies up by whatever somebody was told of them. It answers everybody as a visitor. */
@Component
public class AgencySearch {

  private static final Caller VISITOR = new Caller.Visitor();

  private final Organisations organisations;
  private final Licences licences;
  private final Reviews reviews;
  private final List<LicencePapers> papers;
  private final Clock clock;

  AgencySearch(
      Organisations organisations,
      Licences licences,
      Reviews reviews,
      List<LicencePapers> papers,
      Clock clock) {
    this.organisations = organisations;
    this.licences = licences;
    this.reviews = reviews;
    this.papers = List.copyOf(papers);
    this.clock = clock;
  }

  /**
   * Agencies that the words may mean, best first: a name in any script or spelling, a former name,
   * a number, the number of a licence, a telephone, somebody behind it.
   */
  public Page<Hit> search(Caller caller, String words, int page, int size) {
    if (words.isBlank()) {
      return new Page<>(List.of(), page, size, 0);
    }
    List<Organisation> licensed = licensed(words);
    if (!licensed.isEmpty()) {
      return new Page<>(page > 0 ? List.of() : hits(licensed), page, size, licensed.size());
    }
    Page<Organisation.Found> found =
        organisations.search(VISITOR, words, Organisations.Filter.AGENCIES, page, size);
    List<Organisation> all =
        found.contents().stream().map(Organisation.Found::organisation).toList();
    Map<Long, Organisation.Found> how = new LinkedHashMap<>();
    found.contents().forEach(each -> how.put(each.organisation().id(), each));
    List<Hit> hits =
        hits(all).stream()
            .map(each ->
                new Hit(
                    each.organisation(),
                    how.get(each.organisation().id()),
                    each.standing(),
                    each.rating()))
            .toList();
    return new Page<>(hits, page, size, found.total());
  }

  /** All of the register, as they came into it. */
  public Page<Hit> all(Caller caller, int page, int size) {
    List<Long> serials = licences.organisations(VISITOR, 0, Integer.MAX_VALUE);
    List<Long> shown = serials.stream().skip((long) page * size).limit(size).toList();
    return new Page<>(hits(agencies(shown)), page, size, serials.size());
  }

  /** Those with a licence of this number, whichever state gave it, or with this card. */
  private List<Organisation> licensed(String number) {
    List<Licence> meant = new ArrayList<>(licences.numbered(VISITOR, number));
    for (LicencePapers each : papers) {
      each.caseOf(number).ifPresent(serial -> meant.addAll(licences.ofCase(VISITOR, serial)));
    }
    TreeSet<Long> holders = new TreeSet<>();
    meant.forEach(each -> holders.add(each.organisation()));
    return agencies(holders);
  }

  private List<Organisation> agencies(Collection<Long> serials) {
    return organisations.find(VISITOR, serials).values().stream()
        .filter(each -> each.kind() == Organisation.Kind.AGENCY)
        .toList();
  }

  private List<Hit> hits(List<Organisation> all) {
    List<Long> serials = all.stream().map(Organisation::id).toList();
    Map<Long, Standing> standings = licences.standings(VISITOR, serials, LocalDate.now(clock));
    Map<Long, Rating> ratings = reviews.ratings(VISITOR, serials);
    return all.stream()
        .map(each -> new Hit(each, null, standing(standings, each), ratings.get(each.id())))
        .toList();
  }

  private static Standing standing(Map<Long, Standing> standings, Organisation of) {
    return Objects.requireNonNull(standings.get(of.id()));
  }
}
