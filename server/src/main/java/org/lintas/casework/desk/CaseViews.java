package org.lintas.casework.desk;

import java.util.List;
import java.util.Map;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.pages.Row;

/** What the pages of a case show, where it is more than the case. */
public final class CaseViews {

  private CaseViews() {}

  /**
   * A case.
   *
   * @param recorded whether something was done to it a moment ago
   */
  public record Shown(CaseDetail detail, boolean recorded) {}

  /** A stage that was just done. */
  public record Done(CaseDetail detail, StageDetail stage) {}

  /** Private answers, just recorded as read. */
  public record Unsealed(CaseDetail detail, StageDetail stage, Map<String, String> answers) {

    public List<Row> rows(Page page) {
      return Answers.of(page, detail.procedure(), stage.stage(), answers).stream()
          .map(each -> Row.of(each.label(), each.text()))
          .toList();
    }
  }

  /** Cases found by what was typed. */
  public record Found(WorkView work, Form form) {}
}
