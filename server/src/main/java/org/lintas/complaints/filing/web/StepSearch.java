package org.lintas.complaints.filing.web;

import java.util.ArrayList;
import java.util.List;
import org.lintas.complaints.filing.PublicRegister;
import org.springframework.stereotype.Component;

/** Looks up in the public register whom somebody may mean. */
@Component
class StepSearch {

  private static final int MOST = 8;
  private static final int MOST_WORDS = 200;

  private final PublicRegister register;

  StepSearch(PublicRegister register) {
    this.register = register;
  }

  /** Those that the words of the page may mean, and the one that was chosen on it before. */
  List<PublicRegister.Listed> found(Draft draft) {
    if (draft.step() != Step.WHO && draft.step() != Step.REVIEW) {
      return List.of();
    }
    String sought = draft.form().value("sought");
    String chosen = draft.form().value("organisation");
    List<PublicRegister.Listed> found = new ArrayList<>();
    if (draft.step() == Step.WHO && !sought.isBlank() && sought.length() <= MOST_WORDS) {
      found.addAll(register.search(sought, MOST));
    }
    if (!chosen.isEmpty() && found.stream().noneMatch(each -> each.number().equals(chosen))) {
      register.find(chosen).ifPresent(found::add);
    }
    return found;
  }
}
