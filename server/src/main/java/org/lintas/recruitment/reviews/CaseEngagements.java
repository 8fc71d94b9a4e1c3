package org.lintas.recruitment.reviews;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.OwnCase;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Agencies that a case itself names: an officer wrote the number of one into its field. */
@Component
@Order(0)
class CaseEngagements implements Engagements {

  /** By convention the field of a procedure that holds the number of the agency. */
  static final String FIELD = "agency";

  private static final Caller SELF = new Caller.Node("recruitment");

  private final Cases cases;
  private final Organisations organisations;

  CaseEngagements(Cases cases, Organisations organisations) {
    this.cases = cases;
    this.organisations = organisations;
  }

  @Override
  public Set<Long> agencies(OwnCase own) {
    long serial = CaseNumber.serial(own.number()).orElseThrow();
    return cases.find(SELF, serial, Locale.ENGLISH) instanceof Result.Done<CaseView>(var found)
        ? found.state().stages().values().stream()
            .map(stage -> stage.answers())
            .map(Map::entrySet)
            .flatMap(Collection::stream)
            .filter(answer -> answer.getKey().equals(FIELD))
            .map(answer -> organisations.byNumber(SELF, answer.getValue()))
            .flatMap(Optional::stream)
            .filter(each -> each.kind() == Organisation.Kind.AGENCY)
            .map(Organisation::id)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
