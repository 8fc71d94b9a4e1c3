package org.lintas.casework.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.CaseView.Line;
import org.lintas.casework.Cases;
import org.lintas.casework.desk.WorkView.Tab;
import org.lintas.pages.Form;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Worklists: what waits for an officer, and cases found. */
@Controller
@For
class WorkPages {

  private static final int SIZE = 25;
  private static final int FOUND = 200;

  private final Cases cases;
  private final Procedures procedures;
  private final Offices offices;

  WorkPages(Cases cases, Procedures procedures, Offices offices) {
    this.cases = cases;
    this.procedures = procedures;
    this.offices = offices;
  }

  @GetMapping("/work")
  ModelAndView work(Caller.Officer officer, WorkFilter filter, Locale locale) {
    Page<Line> lines = lines(officer, filter);
    return new ModelAndView("casework/work/work")
        .addObject("view", view(officer, filter, lines, locale));
  }

  /** The same list as a table, without names. */
  @GetMapping("/work.csv")
  void csv(Caller.Officer officer, WorkFilter filter, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"worklist.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(
                new java.io.OutputStreamWriter(
                    response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord(
          "case",
          "procedure",
          "stage",
          "state",
          "office",
          "opened",
          "due",
          "late",
          "missed",
          "claimed-by");
      Consumer<Line> line = each -> csv.writeRecord(record(each));
      if (filter.isAllCases()) {
        cases.eachOfList(officer, filter.forDoor(null), line);
      } else {
        cases.eachOfWorklist(officer, filter.forDoor(null), line);
      }
    }
  }

  @PostMapping("/find-case")
  ModelAndView find(Caller.Officer officer, @RequestParam String words, Locale locale) {
    OptionalLong serial = CaseNumber.serial(words);
    if (serial.isPresent()
        && cases.find(officer, serial.getAsLong(), locale)
            instanceof Result.Done<CaseView>(CaseView view)) {
      return new ModelAndView("redirect:/cases/" + view.number());
    }
    WorkFilter filter = new WorkFilter("cases", null, null, null, null, null, null, null, null);
    Page<Line> lines =
        words.isBlank()
            ? new Page<>(List.of(), 0, FOUND, 0)
            : cases.list(officer, filter.forDoor(words.strip()), 0, FOUND);
    return new ModelAndView("casework/work/found")
        .addObject(
            "view",
            new CaseViews.Found(
                view(officer, filter, lines, locale), Form.empty().with("words", words)));
  }

  /** After a search a reader may ask for the same address again. */
  @GetMapping("/find-case")
  String findAgain() {
    return "redirect:/work";
  }

  private Page<Line> lines(Caller.Officer officer, WorkFilter filter) {
    return filter.isAllCases()
        ? cases.list(officer, filter.forDoor(null), filter.number(), SIZE)
        : cases.worklist(officer, filter.forDoor(null), filter.number(), SIZE);
  }

  private WorkView view(
      Caller.Officer officer, WorkFilter filter, Page<Line> lines, Locale locale) {
    Map<String, Procedure> byName = new LinkedHashMap<>();
    procedures
        .current(officer)
        .forEach(each -> byName.put(each.procedure().name().toString(), each.procedure()));
    Set<Integer> where = offices.where(officer);
    Map<String, Office> byCode = new LinkedHashMap<>();
    offices.all(locale).stream()
        .filter(each -> where.contains(each.id()))
        .forEach(each -> byCode.put(each.code(), each));
    return new WorkView(filter, lines, tabs(officer, byName), byName, byCode);
  }

  private List<Tab> tabs(Caller.Officer officer, Map<String, Procedure> byName) {
    List<Tab> tabs = new ArrayList<>();
    for (Procedure procedure : byName.values()) {
      for (Stage stage : procedure.stages()) {
        if (!stage.after().isEmpty() && officer.holds(stage.by())) {
          WorkFilter there =
              new WorkFilter(
                  null,
                  procedure.name().toString(),
                  stage.name(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null);
          long waiting = cases.worklist(officer, there.forDoor(null), 0, 1).total();
          tabs.add(new Tab(procedure, stage, waiting));
        }
      }
    }
    return tabs;
  }

  private static String[] record(Line line) {
    return new String[] {
      line.number(),
      line.procedure(),
      line.stage() == null ? "" : line.stage(),
      line.state(),
      line.office(),
      line.opened() == null ? "" : line.opened().toString(),
      line.due() == null ? "" : line.due().toString(),
      String.valueOf(line.late()),
      String.valueOf(line.missed()),
      line.claimedBy() == null ? "" : line.claimedBy()
    };
  }
}
