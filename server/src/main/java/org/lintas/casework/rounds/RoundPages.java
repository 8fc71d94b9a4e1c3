package org.lintas.casework.rounds;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.casework.Rounds;
import org.lintas.pages.Destination;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of rounds: the list, a dashboard, each of its tables as CSV. */
@Controller
@For
public class RoundPages {

  private static final String COUNTING = "counting";

  private final Rounds rounds;
  private final Offices offices;

  RoundPages(Rounds rounds, Offices offices) {
    this.rounds = rounds;
    this.offices = offices;
  }

  /** A round in the list. */
  public record Line(String title, String href, String name, int version) {}

  /** The list. */
  public record ListView(List<Line> lines) {}

  /** What a slice can be made of. */
  public record Choice(String field, String label, List<Option> options, String chosen) {}

  /** The dashboard. */
  public record View(
      String title,
      String name,
      Dashboard dashboard,
      List<Sheet> sheets,
      List<Choice> choices,
      String path,
      String query,
      boolean sliced,
      boolean recounting) {}

  @Bean
  static Destination roundsDestination() {
    return Destination.toRoles("rounds.nav", "/rounds", 40, "programme-manager", "policy-officer");
  }

  @GetMapping("/rounds")
  String list(Caller.Officer officer, Page page, Model model) {
    List<Line> lines =
        rounds.all(officer).stream()
            .map(published ->
                new Line(
                    title(published, page.locale()),
                    "/rounds/" + published.procedure().name(),
                    published.procedure().name().toString(),
                    published.version()))
            .toList();
    model.addAttribute("view", new ListView(lines));
    return "casework/rounds/list";
  }

  @GetMapping("/rounds/{authority}/{name}")
  String dashboard(
      Caller.Officer officer,
      @PathVariable String authority,
      @PathVariable String name,
      @RequestParam Map<String, String> asked,
      Page page,
      Model model) {
    Asked what = Asked.of(authority, name, asked);
    Dashboard dashboard = get(rounds.dashboard(officer, what.name(), what.slice(), what.by()));
    Labels labels = new Labels(page, dashboard.published().procedure(), offices);
    String path = "/rounds/" + what.name();
    model.addAttribute(
        "view",
        new View(
            title(dashboard.published(), page.locale()),
            what.name().toString(),
            dashboard,
            sheets(labels, dashboard),
            choices(labels, dashboard, what),
            path,
            what.query(),
            !what.slice().equals(Slice.WHOLE),
            asked.containsKey(COUNTING)));
    return "casework/rounds/dashboard";
  }

  @PostMapping("/rounds/{authority}/{name}/count")
  String count(Caller.Officer officer, @PathVariable String authority, @PathVariable String name) {
    ProcedureName round = new ProcedureName(authority.toLowerCase(Locale.ROOT), name);
    if (!rounds.recount(officer, round)) {
      throw new NotFound();
    }
    return "redirect:/rounds/" + round + "?" + COUNTING + "=1";
  }

  @GetMapping("/rounds/{authority}/{name}/{sheet}.csv")
  void csv(
      Caller.Officer officer,
      @PathVariable String authority,
      @PathVariable String name,
      @PathVariable String sheet,
      @RequestParam Map<String, String> asked,
      Page page,
      HttpServletResponse response)
      throws IOException {
    Asked what = Asked.of(authority, name, asked);
    Dashboard dashboard = get(rounds.dashboard(officer, what.name(), what.slice(), what.by()));
    Labels labels = new Labels(page, dashboard.published().procedure(), offices);
    Sheet wanted =
        get(sheets(labels, dashboard).stream().filter(each -> each.id().equals(sheet)).findFirst());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + name + "-" + sheet + ".csv\"");
    write(wanted, response);
  }

  private static void write(Sheet sheet, HttpServletResponse response) throws IOException {
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\ufeff'); // spreadsheets take a file without it for another encoding
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(sheet.names());
      for (List<Sheet.Cell> row : sheet.rows()) {
        csv.writeRecord(row.stream().map(Sheet.Cell::plain).toList());
      }
    }
  }

  private static List<Sheet> sheets(Labels labels, Dashboard dashboard) {
    FunnelSheets people = new FunnelSheets(labels, dashboard);
    TimeSheets time = new TimeSheets(labels, dashboard);
    return List.of(
        people.funnel(),
        people.breakdown(),
        people.fees(),
        people.outcomes(),
        time.waiting(),
        time.pace());
  }

  private List<Choice> choices(Labels labels, Dashboard dashboard, Asked what) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    dashboard
        .dimensions()
        .forEach((field, answers) ->
            choices.put(
                field,
                new Choice(
                    field,
                    labels.dimension(field),
                    answers.stream()
                        .map(answer -> Option.of(answer, labels.answer(field, answer)))
                        .toList(),
                    what.slice().facts().getOrDefault(field, ""))));
    choices.put(
        "office",
        new Choice(
            "office",
            labels.dimension("office"),
            offices.all(labels.page().locale()).stream().map(RoundPages::option).toList(),
            Optional.ofNullable(what.slice().office()).orElse("")));
    choices.put(
        "by",
        new Choice(
            "by",
            labels.t("rounds.by"),
            choices.keySet().stream()
                .map(field -> Option.of(field, labels.dimension(field)))
                .toList(),
            what.by()));
    return List.copyOf(choices.values());
  }

  private static Option option(Office office) {
    return Option.of(office.code(), office.name());
  }

  private static String title(Published published, Locale locale) {
    return Words.text(published.procedure(), "procedure.title", locale);
  }

  private static <T> T get(Optional<T> found) {
    return found.orElseThrow(NotFound::new);
  }

  /** What a page was asked for. */
  record Asked(ProcedureName name, Slice slice, String by) {

    static Asked of(String authority, String name, Map<String, String> parameters) {
      Map<String, String> facts = new LinkedHashMap<>(parameters);
      String by = facts.remove("by");
      facts.remove("lang");
      facts.remove(COUNTING);
      return new Asked(
          new ProcedureName(authority.toLowerCase(Locale.ROOT), name),
          Slice.of(facts),
          by == null || by.isBlank() ? "nationality" : by);
    }

    /** The same again, for the links to the tables. */
    String query() {
      UriComponentsBuilder query = UriComponentsBuilder.newInstance();
      slice.facts().forEach((field, answer) -> query.queryParam(field, answer));
      if (slice.office() != null) {
        query.queryParam("office", slice.office());
      }
      return Objects.requireNonNullElse(query.queryParam("by", by).encode().build().getQuery(), "");
    }
  }
}
