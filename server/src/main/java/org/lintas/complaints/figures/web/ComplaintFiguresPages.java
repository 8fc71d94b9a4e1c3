package org.lintas.complaints.figures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.figures.Cell;
import org.lintas.complaints.figures.ComplaintFigures;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.complaints.figures.Dwell;
import org.lintas.complaints.tracks.Tracks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a manager may know of her channel's complaints: counts. */
@Controller
@For(ComplaintFigures.MANAGER)
class ComplaintFiguresPages {

  private final ComplaintFigures figures;
  private final Tracks tracks;
  private final Channels channels;

  ComplaintFiguresPages(ComplaintFigures figures, Tracks tracks, Channels channels) {
    this.figures = figures;
    this.tracks = tracks;
    this.channels = channels;
  }

  @GetMapping("/complaints/figures")
  ModelAndView show(
      Caller.Officer officer, @RequestParam(defaultValue = "") String channel, Locale locale) {
    List<Channel> own =
        figures.channels(officer).stream().flatMap(each -> channels.find(each).stream()).toList();
    return new ModelAndView("complaints/figures/figures")
        .addObject(
            "view",
            new ComplaintFiguresView(
                own, shown(officer, channel), code -> tracks.words(code, locale)));
  }

  /** The same; what is too few to be shown is empty. */
  @GetMapping("/complaints/figures.csv")
  void csv(
      Caller.Officer officer,
      @RequestParam(defaultValue = "") String channel,
      HttpServletResponse response)
      throws IOException {
    List<Published> quarters = shown(officer, channel).quarters();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"figures.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord("quarter", "measure", "value", "people", "median_hours", "ninth_hours");
      for (Published each : quarters) {
        for (Cell cell : each.cells()) {
          csv.writeRecord(
              each.quarter().word(),
              cell.measure().word(),
              cell.value().equals(Cell.TOTAL) ? "total" : cell.value(),
              written(cell.people()),
              "",
              "");
        }
        for (Dwell dwell : each.dwells()) {
          csv.writeRecord(
              each.quarter().word(),
              "dwell",
              dwell.stage(),
              "",
              written(dwell.median()),
              written(dwell.ninth()));
        }
      }
    }
  }

  private static String written(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private ComplaintFigures.Shown shown(Caller.Officer officer, String channel) {
    return figures.of(officer, channel).orElseThrow(NotFound::new);
  }
}
