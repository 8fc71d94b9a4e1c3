package org.lintas.recruitment.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.lintas.recruitment.watch.WatchState;
import org.lintas.recruitment.watch.web.WatchView.Line;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.lintas.shared.Word;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The watch list for those who work with it, and for whom it is about. */
@Controller
@RequestMapping("/recruitment/watch")
@For({WatchList.MONITOR, WatchList.LICENSING, WatchList.AGENCY})
class WatchPages {

  private static final int SIZE = 30;

  private final WatchList list;
  private final WatchSteps steps;
  private final Organisations organisations;
  private final WatchWords words;

  WatchPages(WatchList list, WatchSteps steps, Organisations organisations, WatchWords words) {
    this.list = list;
    this.steps = steps;
    this.organisations = organisations;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(
      Caller.Officer officer,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(defaultValue = "0") int page) {
    boolean works = officer.holds(WatchList.MONITOR) || officer.holds(WatchList.LICENSING);
    Page<WatchEntry> found =
        works ? list.list(officer, states(state), Math.max(0, page), SIZE) : mine(officer);
    Map<Long, Organisation> about =
        organisations.find(
            officer, found.contents().stream().map(each -> each.claim().organisation()).toList());
    List<Line> lines =
        found.contents().stream()
            .map(each -> new Line(each, known(about, each.claim().organisation())))
            .toList();
    Page<Line> shown = new Page<>(lines, found.page(), found.size(), found.total());
    return view(
        "list", new WatchView.ListView(shown, state, !works, officer.holds(WatchList.MONITOR)));
  }

  private Page<WatchEntry> mine(Caller.Officer officer) {
    List<WatchEntry> mine = list.mine(officer);
    return new Page<>(mine, 0, Math.max(1, mine.size()), mine.size());
  }

  private static Set<WatchState> states(String word) {
    return word.equals("all")
        ? WatchList.states()
        : Word.find(WatchState.class, word).<Set<WatchState>>map(EnumSet::of).orElse(Set.of());
  }

  @GetMapping("/new")
  @For(WatchList.MONITOR)
  ModelAndView ask(@RequestParam(defaultValue = "") String organisation) {
    return view("new", new WatchView.NewView(Form.empty().with("organisation", organisation)));
  }

  @PostMapping("/new")
  @For(WatchList.MONITOR)
  ModelAndView enter(Caller.Officer officer, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    Optional<Long> about =
        organisations.byNumber(officer, form.value("organisation")).map(Organisation::id);
    WatchForm read = WatchForm.read(form, about);
    Result<WatchEntry> result =
        read.claim() == null
            ? new Result.Refused<>(read.faults())
            : list.enter(officer, read.claim());
    return switch (result) {
      case Result.Done<WatchEntry>(WatchEntry entry) ->
          new ModelAndView("redirect:/recruitment/watch/" + entry.serial() + "?done=enter");
      case Result.Refused<WatchEntry>(List<Reason> reasons) ->
          Refusals.again(view("new", new WatchView.NewView(words.on(form, reasons, locale))));
      case Result.Missing<WatchEntry> _, Result.Stale<WatchEntry> _ -> throw new NotFound();
    };
  }

  @GetMapping("/{serial:[0-9]{1,9}}")
  ModelAndView one(
      Caller.Officer officer,
      @PathVariable int serial,
      @RequestParam(defaultValue = "") String done) {
    WatchEntry entry = list.find(officer, serial).orElseThrow(NotFound::new);
    String news = ("enter|" + WatchSteps.NAMES).contains(done) ? done : "";
    return view(
        "one",
        new WatchView(
            entry,
            about(officer, entry),
            WatchSteps.offered(officer, entry),
            list.history(officer, serial),
            news));
  }

  @GetMapping("/{serial:[0-9]{1,9}}/{step:" + WatchSteps.NAMES + "}")
  ModelAndView ask(Caller.Officer officer, @PathVariable int serial, @PathVariable String step) {
    return step(officer, serial, step, Form.empty());
  }

  private ModelAndView step(Caller.Officer officer, int serial, String step, Form form) {
    WatchEntry entry = list.find(officer, serial).orElseThrow(NotFound::new);
    return view("step", new WatchView.StepView(entry, about(officer, entry), step, form));
  }

  @PostMapping("/{serial:[0-9]{1,9}}/{step:" + WatchSteps.NAMES + "}")
  ModelAndView take(
      Caller.Officer officer,
      @PathVariable int serial,
      @PathVariable String step,
      HttpServletRequest request,
      Locale locale) {
    Form form = Form.of(request.getParameterMap());
    return switch (steps.take(officer, serial, step, form)) {
      case Result.Done<WatchEntry> _ ->
          new ModelAndView("redirect:/recruitment/watch/" + serial + "?done=" + step);
      case Result.Refused<WatchEntry>(List<Reason> reasons) ->
          Refusals.again(step(officer, serial, step, words.on(form, reasons, locale)));
      case Result.Missing<WatchEntry> _, Result.Stale<WatchEntry> _ -> throw new NotFound();
    };
  }

  private Organisation about(Caller caller, WatchEntry entry) {
    long serial = entry.claim().organisation();
    return known(organisations.find(caller, List.of(serial)), serial);
  }

  private static Organisation known(Map<Long, Organisation> all, long serial) {
    return Optional.ofNullable(all.get(serial)).orElseThrow(NotFound::new);
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("recruitment/watch/" + template).addObject("view", view);
  }
}
