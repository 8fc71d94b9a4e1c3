package org.lintas.casework.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Office;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.desk.Counter.Taken;
import org.lintas.casework.desk.Counter.Taking;
import org.lintas.casework.desk.CounterViews.Choice;
import org.lintas.casework.desk.CounterViews.Doubt;
import org.lintas.casework.desk.CounterViews.Intake;
import org.lintas.casework.desk.CounterViews.Place;
import org.lintas.casework.desk.CounterViews.Search;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which an officer takes in a person who has come. */
@Controller
@For
class CounterPages {

  private static final int FOUND = 20;
  private static final String REMEMBERED = "casework.counter";

  /** What an officer chose last; the next person mostly comes for the same. */
  private record Remembered(String procedure, String office, String on) {}

  private final Counter counter;

  CounterPages(Counter counter) {
    this.counter = counter;
  }

  @GetMapping("/counter")
  ModelAndView choose(Caller.Officer officer, HttpSession session, Locale locale) {
    List<Published> procedures = counter.procedures(officer);
    List<Office> offices =
        procedures.stream()
            .flatMap(each -> counter.offices(officer, each.procedure(), locale).stream())
            .distinct()
            .toList();
    Form form = Form.empty();
    if (session.getAttribute(REMEMBERED) instanceof Remembered last) {
      form = form.with("procedure", last.procedure()).with("office", last.office());
    }
    return page("choose", new Choice(procedures, offices, form));
  }

  @GetMapping("/counter/begin")
  String begin(@RequestParam String procedure, @RequestParam String office) {
    if (!procedure.matches("[a-z0-9-]+/[a-z0-9-]+") || !office.matches("[A-Za-z0-9-]+")) {
      throw new NotFound();
    }
    return "redirect:/counter/" + procedure + "?office=" + office;
  }

  @GetMapping("/counter/{authority}/{name}")
  ModelAndView ask(Caller.Officer officer, Where where, Locale locale) {
    return page("search", new Search(place(officer, where, locale), Form.empty(), null));
  }

  @PostMapping("/counter/{authority}/{name}")
  ModelAndView search(
      Caller.Officer officer, Where where, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    String words = form.value("words");
    Place place = place(officer, where, locale);
    return page(
        "search",
        new Search(
            place,
            form,
            words.isEmpty() ? null : counter.search(officer, place.procedure(), words, FOUND)));
  }

  @GetMapping("/counter/{authority}/{name}/form")
  ModelAndView form(
      Caller.Officer officer,
      Where where,
      @RequestParam(required = false) @Nullable Long known,
      HttpSession session,
      Locale locale) {
    Place place = place(officer, where, locale);
    CaseSubject subject = counter.subject(officer, place.procedure(), known).orElse(null);
    Form form =
        subject == null ? Form.empty() : Entered.prefilled(CounterSubjects.answers(subject));
    form = form.with("on", day(session, place.procedure()));
    return page("intake", intake(place, form, List.of(), subject));
  }

  @PostMapping("/counter/{authority}/{name}/form")
  ModelAndView take(
      Caller.Officer officer, Where where, HttpServletRequest request, Locale locale) {
    Place place = place(officer, where, locale);
    Form form = Form.of(request.getParameterMap());
    String instead = form.value("instead");
    if (!instead.isEmpty()) {
      return page("intake", intake(place, Entered.instead(form, instead), List.of(), null));
    }
    Stage first = place.procedure().first();
    Day day = Day.of(form, counter.today(place.procedure()).orElse(soonest(first)));
    Taking taking = taking(place, form, first, day);
    Taken taken =
        day.wrong().isEmpty() ? counter.take(officer, taking) : counter.judge(officer, taking);
    return switch (taken) {
      case Taken.Begun(var view) -> {
        request
            .getSession()
            .setAttribute(
                REMEMBERED,
                new Remembered(
                    place.procedure().name().toString(),
                    place.office().code(),
                    day.on().toString()));
        yield new ModelAndView("redirect:/cases/" + view.number() + "/done/" + first.name());
      }
      case Taken.Refused(List<Reason> reasons) -> {
        CaseSubject known =
            counter.subject(officer, place.procedure(), taking.known()).orElse(null);
        yield refused("intake", intake(place, form, day.with(reasons), known));
      }
      case Taken.Alike(var entered, var known) ->
          page("doubt", new Doubt(place, form, entered, known));
    };
  }

  /** Which procedure at which office, as an address says it. */
  record Where(String authority, String name, @Nullable String office) {}

  private Place place(Caller.Officer officer, Where where, Locale locale) {
    Procedure procedure =
        counter
            .find(officer, where.authority(), where.name())
            .map(Published::procedure)
            .orElseThrow(NotFound::new);
    List<Office> offices = counter.offices(officer, procedure, locale);
    Office office =
        offices.stream()
            .filter(each -> where.office() == null || each.code().equals(where.office()))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new Place(procedure, office);
  }

  private static Taking taking(Place place, Form form, Stage first, Day day) {
    String known = form.value("known");
    boolean person = known.matches("[0-9]{1,18}");
    return new Taking(
        place.procedure(),
        place.office().code(),
        person ? Long.valueOf(known) : null,
        known.equals("another"),
        form.value("once").matches("[0-9a-f-]{1,36}") ? form.value("once") : "",
        new Action.Start(
            new Actor("", Set.of()),
            day.on(),
            form.value("outcome").isEmpty() ? null : form.value("outcome"),
            Entered.answers(form, place.procedure(), first),
            Entered.payments(form, first)));
  }

  private static Intake intake(
      Place place, Form form, List<Reason> reasons, @Nullable CaseSubject known) {
    Stage first = place.procedure().first();
    String once = form.value("once").isEmpty() ? UUID.randomUUID().toString() : form.value("once");
    return new Intake(
        place, new StageForm(place.procedure(), first, Set.of(), form, reasons), known, once);
  }

  /** The day chosen last for this procedure, or today if it can be done today, or none. */
  private String day(HttpSession session, Procedure procedure) {
    if (session.getAttribute(REMEMBERED) instanceof Remembered last
        && last.procedure().equals(procedure.name().toString())) {
      return last.on();
    }
    return counter.today(procedure).map(LocalDate::toString).orElse("");
  }

  private static LocalDate soonest(Stage stage) {
    return stage.window() == null ? LocalDate.EPOCH : stage.window().opens();
  }

  private static ModelAndView page(String template, Object view) {
    return new ModelAndView("casework/counter/" + template).addObject("view", view);
  }

  private static ModelAndView refused(String template, Object view) {
    return Refusals.again(page(template, view));
  }
}
