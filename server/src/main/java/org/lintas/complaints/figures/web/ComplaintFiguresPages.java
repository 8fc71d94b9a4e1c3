package org.lintas.complaints.figures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.figures.Cell;
import org.lintas.complaints.figures.ComplaintFigures;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.complaints.tracks.Tracks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a manager may know of her channel's complaints: counts. */
@Controller
@For(ComplaintFigures.MANAGER)
class ComplaintFiguresPages {

  private final ComplaintFigures figures;
  private final Tracks tracks;

  ComplaintFiguresPages(ComplaintFigures figures, Tracks tracks) {
    this.figures = figures;
    this.tracks = tracks;
  }

  @GetMapping("/complaints/figures")
  ModelAndView show(Caller.Officer officer, Locale locale) {
    return new ModelAndView("complaints/figures/figures")
        .addObject(
            "view",
            new ComplaintFiguresView(published(officer), code -> tracks.words(code, locale)));
  }

  /** The same; what is too few to be shown is empty. */
  @GetMapping("/complaints/figures.csv")
  void csv(Caller.Officer officer, HttpServletResponse response) throws IOException {
    List<Published> quarters = published(officer);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"figures.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord("quarter", "measure", "value", "people");
      for (Published each : quarters) {
        for (Cell cell : each.cells()) {
          Integer people = cell.people();
          csv.writeRecord(
              each.quarter().word(),
              cell.measure().word(),
              cell.value().equals(Cell.TOTAL) ? "total" : cell.value(),
              people == null ? "" : people.toString());
        }
      }
    }
  }

  private List<Published> published(Caller.Officer officer) {
    return figures.of(officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
