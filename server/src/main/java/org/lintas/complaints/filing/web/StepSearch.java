package org.lintas.complaints.filing.web;

import java.util.ArrayList;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Looks up in the public register whom somebody may mean. */
@Component
class StepSearch {

  private static final Caller VISITOR = new Caller.Visitor();
  private static final int MOST = 8;
  private static final int MOST_WORDS = 200;

  private final Organisations organisations;

  StepSearch(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Those that the words of the page may mean, and the one that was chosen before. */
  List<Organisation> found(Draft draft) {
    if (draft.step() != Step.WHO) {
      return List.of();
    }
    String sought = draft.form().value("sought");
    String chosen = draft.form().value("organisation");
    List<Organisation> found = new ArrayList<>();
    if (!sought.isBlank() && sought.length() <= MOST_WORDS) {
      organisations.search(VISITOR, sought, Organisations.Filter.ALL, 0, MOST).contents().stream()
          .map(Organisation.Found::organisation)
          .forEach(found::add);
    }
    if (!chosen.isEmpty() && found.stream().noneMatch(each -> each.number().equals(chosen))) {
      organisations.byNumber(VISITOR, chosen).ifPresent(found::add);
    }
    return found;
  }
}
