package org.lintas.recruitment.employers;

import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.PublicEmployers;
import org.springframework.stereotype.Component;

/** Names the employers that have a public page. */
@Component
class ListedEmployers implements PublicEmployers {

  private static final Caller.Visitor VISITOR = new Caller.Visitor();

  private final Employers employers;

  ListedEmployers(Employers employers) {
    this.employers = employers;
  }

  @Override
  public List<Listed> search(String words, int most) {
    return employers.meant(VISITOR, words, most).stream()
        .map(each -> listed(each.organisation(), each.score()))
        .toList();
  }

  @Override
  public Optional<Listed> find(String number) {
    return employers.find(VISITOR, number).map(each -> listed(each.organisation(), 1));
  }

  private static Listed listed(Organisation employer, double score) {
    return new Listed(employer.number(), employer.name(), employer.latinName(), score);
  }
}
