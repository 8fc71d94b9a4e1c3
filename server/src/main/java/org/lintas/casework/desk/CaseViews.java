package org.lintas.casework.desk;

import java.util.List;
import java.util.Map;
import org.lintas.casework.CasePapers;
import org.lintas.casework.CaseWarnings;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Words;

/** What the pages of a case show, where it is more than the case. */
public final class CaseViews {

  private CaseViews() {}

  /**
   * A case.
   *
   * @param papers issued for it
   * @param warnings what other modules know against it
   * @param recorded whether something was done to it a moment ago
   */
  public record Shown(
      CaseDetail detail,
      List<CasePapers.Paper> papers,
      List<CaseWarnings.Warning> warnings,
      boolean recorded) {

    /** A sentence with what it names. */
    public String sentence(Page page, String key, Map<String, String> words) {
      return page.t(key, new Reason(key, null, words).arguments());
    }

    /** What a paper is called: as the procedure names the card or the fee. */
    public String name(Page page, CasePapers.Paper paper) {
      String key = paper.sort() == CasePapers.Sort.CARD ? "card." : "fee.";
      return Words.text(detail.procedure(), key + paper.kind(), page.locale());
    }

    /** Its number in groups of four. */
    public String spoken(CasePapers.Paper paper) {
      return paper.number().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Colour of its tag. */
    public String colour(CasePapers.Paper paper) {
      return switch (paper.state()) {
        case "valid" -> "green";
        case "revoked" -> "red";
        case "suspended" -> "orange";
        default -> "grey";
      };
    }
  }

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
