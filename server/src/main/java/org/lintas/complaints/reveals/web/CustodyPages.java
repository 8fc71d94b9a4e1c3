package org.lintas.complaints.reveals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.admissions.InHerStead;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Dockets;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.web.DeskWords;
import org.lintas.complaints.desk.web.Places;
import org.lintas.complaints.opened.PageAnswer;
import org.lintas.complaints.referrals.PassingIdentity;
import org.lintas.complaints.reveals.Custody;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians say who may learn who a complainant is. */
@Controller
@RequestMapping("/complaints/custody")
@For(Entrance.CUSTODIAN)
class CustodyPages {

  private static final String DONE = "/complaints/custody?done=true";

  private final Custody custody;
  private final PassingIdentity passing;
  private final InHerStead stead;
  private final Dockets dockets;
  private final Places places;
  private final DeskWords words;

  CustodyPages(
      Custody custody,
      PassingIdentity passing,
      InHerStead stead,
      Dockets dockets,
      Places places,
      DeskWords words) {
    this.custody = custody;
    this.passing = passing;
    this.stead = stead;
    this.dockets = dockets;
    this.places = places;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer, @RequestParam(defaultValue = "false") boolean done, Locale locale) {
    return page(officer, Form.empty(), 0, done, locale);
  }

  @PostMapping("/{id:[0-9]{1,16}}")
  ModelAndView say(
      Caller.Officer officer, @PathVariable long id, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    boolean approves = form.value("say").equals("approve");
    return answered(
        officer, id, form, custody.say(officer, id, approves, form.value("words")), locale);
  }

  /** Agrees for her that somebody of justice reads the track. */
  @PostMapping("/stead/{id:[0-9]{1,16}}")
  ModelAndView agree(
      Caller.Officer officer, @PathVariable long id, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    return answered(officer, id, form, stead.agree(officer, id, form.value("words")), locale);
  }

  private ModelAndView answered(
      Caller.Officer officer, long id, Form form, Result<?> result, Locale locale) {
    return PageAnswer.of(
        result,
        DONE,
        reasons -> {
          List<Reason> beside = reasons.stream().map(each -> beside(each, id)).toList();
          return page(officer, words.on(form, beside, locale), id, false, locale);
        });
  }

  /** The field of one request among several. */
  private static Reason beside(Reason reason, long id) {
    return reason.field() == null
        ? reason
        : new Reason(reason.code(), reason.field() + "-" + id, reason.details());
  }

  @PostMapping("/follow/{id:[0-9]{1,16}}")
  ModelAndView follow(Caller.Officer officer, @PathVariable long id) {
    return PageAnswer.of(
        passing.pass(officer, id),
        DONE,
        reasons -> {
          throw new NotFound();
        });
  }

  private ModelAndView page(
      Caller.Officer officer, Form form, long at, boolean done, Locale locale) {
    List<Custody.Request> requests = custody.requests(officer).orElseThrow(NotFound::new);
    List<InHerStead.Waiting> waiting = stead.waiting(officer);
    List<Long> complaints =
        Stream.concat(
                requests.stream().map(each -> each.reveal().complaint()),
                waiting.stream().map(InHerStead.Waiting::complaint))
            .distinct()
            .toList();
    Map<Long, String> numbers =
        dockets.all(complaints).values().stream()
            .collect(Collectors.toMap(Docket::id, Docket::number));
    return new ModelAndView("complaints/reveals/custody")
        .addObject(
            "view",
            new CustodyView(
                requests,
                waiting,
                passing.left(officer),
                numbers,
                places.channelNames(locale),
                form,
                at,
                done));
  }
}
