package org.lintas.cards.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Office;
import org.lintas.cards.paper.batch.Batch;
import org.lintas.cards.paper.batch.Batches;
import org.lintas.cards.paper.batch.Choice;
import org.lintas.pages.Form;
import org.lintas.pages.Language;
import org.lintas.pages.Message;
import org.lintas.pages.Option;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of many cards: chosen, followed while they are made, downloaded. */
@Controller
@RequestMapping("/cards/batches")
@For
public class BatchPages {

  private static final String HERE = "redirect:/cards/batches/";

  private final Batches batches;
  private final Texts texts;

  BatchPages(Batches batches, Texts texts) {
    this.batches = batches;
    this.texts = texts;
  }

  /** What can be chosen, and the files so far. */
  public record View(
      Form form, List<Option> kinds, List<Option> offices, List<Batch> batches, int daysKept) {}

  @GetMapping
  ModelAndView show(Caller.Officer officer, Locale locale) {
    return page(officer, locale, Form.empty().with("language", locale.getLanguage()));
  }

  @PostMapping
  ModelAndView order(Caller.Officer officer, Locale locale, HttpServletRequest request) {
    Form form = Form.of(request.getParameterMap());
    List<Message> wrong = new ArrayList<>();
    LocalDate from = day(form, "from", locale, wrong);
    LocalDate to = day(form, "to", locale, wrong);
    if (!wrong.isEmpty()) {
      return refused(officer, locale, form, wrong);
    }
    String[] what = form.value("kind").split(" ", 2);
    Choice choice =
        new Choice(
            what.length < 2 ? null : procedure(what[0]),
            what.length < 2 ? null : what[1],
            form.value("office").isEmpty() ? null : form.value("office"),
            from,
            to,
            form.chose("again", "yes"));
    if (batches.order(officer, choice, language(form, locale))
        instanceof Result.Done<Batch>(Batch batch)) {
      return new ModelAndView(HERE + batch.id());
    }
    return refused(
        officer,
        locale,
        form,
        List.of(new Message("kind", texts.get(locale, "cards.paper.batches.none"))));
  }

  @GetMapping("/{id}")
  ModelAndView one(Caller.Officer officer, @PathVariable long id) {
    return new ModelAndView("cards/paper/batch").addObject("view", get(officer, id));
  }

  @PostMapping("/{id}/cancel")
  String cancel(Caller.Officer officer, @PathVariable long id) {
    batches.cancel(officer, id);
    return HERE + id;
  }

  @GetMapping("/{id}/cards.pdf")
  ResponseEntity<StreamingResponseBody> download(Caller.Officer officer, @PathVariable long id) {
    if (!batches.isReady(officer, id)) {
      throw new NotFound();
    }
    return PdfAnswer.headers("cards-" + id).body(to -> batches.write(officer, id, to));
  }

  private ModelAndView refused(
      Caller.Officer officer, Locale locale, Form form, List<Message> wrong) {
    return Refusals.again(page(officer, locale, form.refused(wrong)));
  }

  private ModelAndView page(Caller.Officer officer, Locale locale, Form form) {
    View view =
        new View(
            form,
            kinds(officer, locale),
            batches.offices(officer, locale).stream().map(BatchPages::option).toList(),
            batches.list(officer),
            Batches.DAYS_KEPT);
    return new ModelAndView("cards/paper/batches").addObject("view", view);
  }

  private static Option option(Office office) {
    return Option.of(office.code(), office.name());
  }

  /** Kinds by procedure; the newest version names them. */
  private List<Option> kinds(Caller.Officer officer, Locale locale) {
    Map<String, Option> kinds = new LinkedHashMap<>();
    for (Published published : batches.visible(officer)) {
      for (String kind : Batches.kinds(published)) {
        String value = published.procedure().name() + " " + kind;
        String words =
            Words.text(published.procedure(), "card." + kind, locale)
                + " – "
                + Words.text(published.procedure(), "procedure.title", locale);
        kinds.put(value, Option.of(value, words));
      }
    }
    return List.copyOf(kinds.values());
  }

  private @Nullable LocalDate day(Form form, String field, Locale locale, List<Message> wrong) {
    String day = form.date(field);
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate written = LocalDate.parse(day);
      // nobody's card was issued five hundred years from now: the year is of the Buddhist era
      return written.getYear() > 2400 ? written.minusYears(543) : written;
    } catch (DateTimeParseException e) {
      wrong.add(new Message(field, texts.get(locale, "cards.paper.batches.bad-day")));
      return null;
    }
  }

  private static Locale language(Form form, Locale locale) {
    for (Language each : Language.values()) {
      if (each.code().equals(form.value("language"))) {
        return each.locale();
      }
    }
    return locale;
  }

  private static @Nullable ProcedureName procedure(String name) {
    try {
      return ProcedureName.of(name);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private Batch get(Caller.Officer officer, long id) {
    return batches.find(officer, id).orElseThrow(NotFound::new);
  }
}
