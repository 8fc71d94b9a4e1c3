package org.lintas.casework.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;

/**
 * The page of one act on a case.
 *
 * @param stage null when the act concerns the case as a whole
 * @param form of the stage; of the case's first stage, and only for its messages, when the act
 *     fills in no form
 * @param history null unless somebody else changed the case since the officer looked
 * @param seen last entry that the officer had seen
 * @param sealed whether the answers to be corrected are private and not shown yet
 */
public record ActView(
    CaseDetail detail,
    Act act,
    @Nullable StageDetail stage,
    StageForm form,
    @Nullable HistoryPage history,
    int seen,
    boolean sealed) {

  /** The same, telling what happened after an entry. */
  ActView since(HistoryPage now, int last) {
    return new ActView(detail, act, stage, form, now, last, sealed);
  }

  public boolean isStale() {
    return history != null;
  }

  /** What others did since the officer looked. */
  public List<HistoryPage.Told> meanwhile(Page page) {
    return history == null
        ? List.of()
        : history.told(page).stream().filter(each -> each.line().seq() > seen).toList();
  }

  public String path() {
    return detail.path(act, stage == null ? null : stage.name());
  }

  public Form form(Page page) {
    return form.form(page);
  }

  /** The act, and the stage it concerns. */
  public String title(Page page) {
    return stage == null || act == Act.COMPLETE
        ? stage == null ? page.t(act.title()) : stage.title(page)
        : page.t(act.title()) + ": " + stage.title(page);
  }

  public List<Option> targets(Page page) {
    return stage == null
        ? List.of()
        : stage.returns().stream()
            .map(name -> Option.of(name, target(page, name, stage.name())))
            .toList();
  }

  private String target(Page page, String name, String here) {
    StageDetail target = detail.stage(name);
    String title = target == null ? name : target.title(page);
    return name.equals(here) ? page.t("casework.desk.act.to.here", "stage", title) : title;
  }
}
