package org.lintas.complaints.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.organisations.PublicEmployers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The register as any visitor reads it: agencies, and employers of which something is public. */
@Component
public class PublicRegister {

  private static final Caller VISITOR = new Caller.Visitor();

  private final Organisations organisations;
  private final ObjectProvider<PublicEmployers> employers;

  PublicRegister(Organisations organisations, ObjectProvider<PublicEmployers> employers) {
    this.organisations = organisations;
    this.employers = employers;
  }

  /**
   * Whom somebody may mean.
   *
   * @param latinName as a document gives it, or null
   */
  public record Listed(
      String number, String name, @Nullable String latinName, Organisation.Kind kind) {}

  private record Hit(Listed listed, double score) {}

  /** Those that words may mean, in any script or spelling, best first. */
  public List<Listed> search(String words, int most) {
    Stream<Hit> open =
        organisations.search(VISITOR, words, Organisations.Filter.ALL, 0, most).contents().stream()
            .map(each -> new Hit(listed(each.organisation()), each.score()));
    Stream<Hit> published =
        employers.stream()
            .flatMap(each -> each.search(words, most).stream())
            .map(each -> new Hit(listed(each), each.score()));
    return Stream.concat(open, published)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .map(Hit::listed)
        .limit(most)
        .toList();
  }

  /** The one of a number as people write it. */
  public Optional<Listed> find(String number) {
    return organisations
        .byNumber(VISITOR, number)
        .map(PublicRegister::listed)
        .or(() ->
            employers.stream()
                .flatMap(each -> each.find(number).stream())
                .map(PublicRegister::listed)
                .findFirst());
  }

  private static Listed listed(Organisation found) {
    return new Listed(found.number(), found.name(), found.latinName(), found.kind());
  }

  private static Listed listed(PublicEmployers.Listed employer) {
    return new Listed(
        employer.number(), employer.name(), employer.latinName(), Organisation.Kind.EMPLOYER);
  }
}
