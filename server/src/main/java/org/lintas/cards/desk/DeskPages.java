package org.lintas.cards.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.For;
import org.lintas.cards.verify.Naming;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The labour inspector's desk. */
@Controller
@RequestMapping("/verify/desk")
@For(DeskPages.INSPECTOR)
public class DeskPages {

  static final String INSPECTOR = "inspector";

  private static final int LONGEST = 10_000; // more than any QR code holds

  private final StackReader reader;
  private final Checks checks;
  private final Naming naming;
  private final Texts texts;
  private final Clock clock;

  DeskPages(StackReader reader, Checks checks, Naming naming, Texts texts, Clock clock) {
    this.reader = reader;
    this.checks = checks;
    this.naming = naming;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The desk.
   *
   * @param rows that are shown
   * @param missed files that gave no paper
   * @param totals outcome → how many of all papers
   * @param show the outcome that is shown alone, or empty
   * @param papers all texts, a line each, which the browser hands in again
   * @param names what this node calls its papers
   */
  public record DeskView(
      Form form,
      List<Checked> rows,
      List<Stack.Missed> missed,
      Map<String, Integer> totals,
      String show,
      String papers,
      Naming.Names names) {

    static DeskView empty(Form form, Naming.Names names) {
      return new DeskView(form, List.of(), List.of(), Map.of(), "", "", names);
    }

    public int all() {
      return totals.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** A row by itself, for the page's script. */
  public record RowView(Checked row, Naming.Names names) {}

  @GetMapping
  String blank(Locale locale, Model model, HttpServletResponse response) {
    return shown(DeskView.empty(Form.empty(), naming.in(locale)), model, response);
  }

  @PostMapping
  String check(
      @RequestParam(defaultValue = "") String papers,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "") String show,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      Stack stack = reader.read(papers, given(files));
      if (stack.papers().isEmpty() && stack.missed().isEmpty()) {
        return refused("nothing", locale, model, response);
      }
      return shown(view(stack, show, locale), model, response);
    } catch (Stack.TooMuch tooMuch) {
      return refused(tooMuch.code(), locale, model, response);
    }
  }

  private DeskView view(Stack stack, String show, Locale locale) {
    List<Checked> rows = checks.check(stack.papers());
    Map<String, Integer> totals = new LinkedHashMap<>();
    for (String outcome : Checked.OUTCOMES) {
      int count = (int) rows.stream().filter(row -> row.outcome().equals(outcome)).count();
      if (count > 0) {
        totals.put(outcome, count);
      }
    }
    boolean filters = totals.containsKey(show);
    List<Checked> shown =
        filters ? rows.stream().filter(row -> row.outcome().equals(show)).toList() : rows;
    String papers = String.join("\n", stack.papers());
    return new DeskView(
        Form.empty(),
        shown,
        stack.missed(),
        totals,
        filters ? show : "",
        papers,
        naming.in(locale));
  }

  /** One paper, as a scanner typed it: a row for the table that is on the page. */
  @PostMapping("/row")
  String row(
      @RequestParam String paper,
      @RequestParam int place,
      @RequestParam(defaultValue = "false") boolean repeated,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    String text = paper.substring(0, Math.min(paper.length(), LONGEST));
    List<String> found = Lines.papers(text);
    Checked row = checks.check(place, found.isEmpty() ? text : found.getFirst(), repeated);
    model.addAttribute("view", new RowView(row, naming.in(locale)));
    response.setHeader("Cache-Control", "no-store");
    return "desk/alone";
  }

  @PostMapping("/results.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String papers,
      @RequestParam(defaultValue = "") String show,
      Locale locale)
      throws IOException {
    DeskView view;
    try {
      view = view(reader.read(papers, List.of()), show, locale);
    } catch (Stack.TooMuch tooMuch) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    String sheet = new DeskSheet(texts, locale, clock.getZone()).write(view.rows());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("papers.csv").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static List<MultipartFile> given(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
  }

  private String refused(String code, Locale locale, Model model, HttpServletResponse response) {
    String field = code.equals("nothing") || code.equals("papers") ? "papers" : "files";
    Message message = new Message(field, texts.get(locale, "desk.refused." + code));
    return shown(
        DeskView.empty(Form.empty().refused(List.of(message)), naming.in(locale)), model, response);
  }

  private static String shown(DeskView view, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("view", view);
    return "desk/desk";
  }
}
