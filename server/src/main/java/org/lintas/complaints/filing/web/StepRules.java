package org.lintas.complaints.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.filing.StatementRules;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** What is wrong with one page of the form. */
@Component
class StepRules {

  private static final long MOST_BYTES = 25L << 20;

  /** Against the answers of the page the draft is at. */
  List<Reason> of(Draft draft) {
    return StatementRules.refusals(draft.statement(), draft.identity(), true).stream()
        .filter(each -> where(each) == draft.step())
        .toList();
  }

  /** Against files that came; those that cannot be kept, and more than can be held. */
  List<Reason> files(Draft draft, Upload.Taken sent) {
    List<Reason> reasons = new ArrayList<>(sent.refused());
    long bytes = draft.files().stream().mapToLong(each -> each.bytes().length).sum();
    bytes += sent.files().stream().mapToLong(each -> each.bytes().length).sum();
    if (draft.files().size() + sent.files().size() > Upload.MOST_FILES) {
      reasons.add(
          new Reason("files-many", "files", Map.of("most", String.valueOf(Upload.MOST_FILES))));
    } else if (bytes > MOST_BYTES && !sent.files().isEmpty()) {
      reasons.add(tooLarge());
    }
    return reasons;
  }

  static Reason tooLarge() {
    return new Reason("files-large", "files", Map.of("most", String.valueOf(MOST_BYTES >> 20)));
  }

  /** The page on which a reason is mended. */
  static Step where(Reason reason) {
    String field = FilingWords.field(reason);
    if (field.equals("files")) {
      return Step.EVIDENCE;
    }
    for (Step step : Step.values()) {
      if (step.fields().contains(field)) {
        return step;
      }
    }
    return Step.REVIEW;
  }
}
