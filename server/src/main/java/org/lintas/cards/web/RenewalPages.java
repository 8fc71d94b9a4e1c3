package org.lintas.cards.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.cards.Renewals;
import org.lintas.cards.Renewals.Line;
import org.lintas.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Cards of which somebody is to be reminded. */
@Controller
@For
class RenewalPages {

  private static final int SIZE = 25;

  private final Renewals renewals;
  private final Offices offices;

  RenewalPages(Renewals renewals, Offices offices) {
    this.renewals = renewals;
    this.offices = offices;
  }

  @GetMapping("/cards/renewals")
  ModelAndView list(Caller.Officer officer, RenewalFilter filter, Locale locale) {
    return new ModelAndView("cards/issue/renewals")
        .addObject(
            "view",
            new RenewalView(
                filter,
                renewals.list(officer, wanted(filter), filter.number(), SIZE),
                renewals.kinds(officer),
                places(officer, locale)));
  }

  /** The same list as a table, without names. */
  @GetMapping("/cards/renewals.csv")
  void csv(Caller.Officer officer, RenewalFilter filter, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"renewals.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord("card", "kind", "case", "office", "until", "days", "reminders", "status");
      renewals.each(officer, wanted(filter), line -> csv.writeRecord(record(line)));
    }
  }

  private String[] record(Line line) {
    return new String[] {
      line.card().number(),
      line.card().kind(),
      CaseNumber.of(line.card().caseSerial()),
      offices.get(line.card().office(), Locale.ENGLISH).code(),
      String.valueOf(line.card().expiresOn()),
      Long.toString(line.left()),
      Integer.toString(line.reminders()),
      line.left() < 0 ? "expired" : line.card().state().word()
    };
  }

  private Renewals.Filter wanted(RenewalFilter filter) {
    String code = filter.office();
    @Nullable Integer office =
        code == null || code.isBlank()
            ? null
            : offices.find(code, Locale.ENGLISH).map(Office::id).orElse(-1);
    return new Renewals.Filter(office, filter.wantedKind(), filter.left());
  }

  private List<Office> places(Caller.Officer officer, Locale locale) {
    Set<Integer> where = new TreeSet<>(offices.where(officer));
    return offices.all(locale).stream().filter(each -> where.contains(each.id())).toList();
  }
}
