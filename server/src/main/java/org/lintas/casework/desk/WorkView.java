package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.casework.CaseView.Line;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;
import org.lintas.shared.CaseNumber;

/**
 * A worklist.
 *
 * @param tabs stages at which the officer works
 * @param procedures by name, for the words of lines and filters
 * @param offices by code, those where the officer works
 */
public record WorkView(
    WorkFilter filter,
    org.lintas.shared.Page<Line> lines,
    List<Tab> tabs,
    Map<String, Procedure> procedures,
    Map<String, Office> offices) {

  private static final List<String> WAITING = List.of("open", "awaiting-approval");
  private static final List<String> OF_CASE = List.of("open", "finished", "refused", "withdrawn");

  /**
   * A stage at which the officer works.
   *
   * @param waiting how many wait there
   */
  public record Tab(Procedure procedure, Stage stage, long waiting) {

    public String href() {
      return "/work?procedure=" + procedure.name() + "&stage=" + stage.name();
    }

    public String title(Page page) {
      return Words.text(procedure, "stage." + stage.name() + ".title", page.locale());
    }
  }

  /** Pages that can be leafed to. */
  public int pages() {
    return Math.min(lines.pages(), WorkFilter.PAGES);
  }

  public String spoken(Line line) {
    return CaseNumber.spoken(line.number());
  }

  public String stage(Page page, Line line) {
    Procedure procedure = procedures.get(line.procedure());
    return line.stage() == null || procedure == null
        ? ""
        : Words.text(procedure, "stage." + line.stage() + ".title", page.locale());
  }

  public String procedure(Page page, Line line) {
    Procedure procedure = procedures.get(line.procedure());
    return procedure == null
        ? line.procedure()
        : Words.text(procedure, "procedure.title", page.locale());
  }

  public String office(Line line) {
    Office office = offices.get(line.office());
    return office == null ? line.office() : office.name();
  }

  /** State of the line in words: of its stage in a worklist, of the case in a list of cases. */
  public String state(Page page, Line line) {
    boolean ofStage = !OF_CASE.contains(line.state()) || line.stage() != null;
    return page.t((ofStage ? "casework.progress." : "casework.status.") + line.state());
  }

  /** Whether the officer who reads may take this line on. */
  public boolean mayClaim(Page page, Line line) {
    return page.officer() != null
        && line.claimedBy() == null
        && line.stage() != null
        && WAITING.contains(line.state())
        && tabs.stream()
            .anyMatch(tab ->
                tab.stage().name().equals(line.stage())
                    && tab.procedure().name().toString().equals(line.procedure()));
  }

  public boolean isMine(Page page, Line line) {
    return page.officer() != null && page.officer().signature().equals(line.claimedBy());
  }

  public List<Option> officeOptions() {
    return offices.values().stream().map(each -> Option.of(each.code(), each.name())).toList();
  }

  public List<Option> procedureOptions(Page page) {
    return procedures.values().stream()
        .map(each ->
            Option.of(each.name().toString(), Words.text(each, "procedure.title", page.locale())))
        .toList();
  }

  /** Stages of the procedure chosen, or of all. */
  public List<Option> stageOptions(Page page) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Procedure procedure : procedures.values()) {
      if (Set.of("", procedure.name().toString()).contains(filter.form().value("procedure"))) {
        for (Stage stage : procedure.stages()) {
          titles.putIfAbsent(
              stage.name(),
              Words.text(procedure, "stage." + stage.name() + ".title", page.locale()));
        }
      }
    }
    List<Option> options = new ArrayList<>();
    titles.forEach((name, title) -> options.add(Option.of(name, title)));
    return options;
  }

  public List<Option> stateOptions(Page page) {
    boolean ofCase = filter.isAllCases() && filter.form().value("stage").isEmpty();
    List<String> codes = ofCase ? OF_CASE : WAITING;
    return codes.stream()
        .map(code ->
            Option.of(code, page.t((ofCase ? "casework.status." : "casework.progress.") + code)))
        .toList();
  }

  public List<Option> options(Page page, String group, String... codes) {
    List<Option> options = new ArrayList<>();
    for (String code : codes) {
      options.add(Option.of(code, page.t("casework.work." + group + code)));
    }
    return options;
  }

  /** Which stage is chosen, as the heading of the list; null when all are. */
  public @Nullable String chosen(Page page) {
    return tabs.stream()
        .filter(tab -> filter.isAt(tab.procedure().name().toString(), tab.stage().name()))
        .map(tab -> tab.title(page))
        .findFirst()
        .orElse(null);
  }
}
