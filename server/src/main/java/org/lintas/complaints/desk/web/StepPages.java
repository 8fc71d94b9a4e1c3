package org.lintas.complaints.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.opened.PageAnswer;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps that a desk takes with a case, a page each. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}")
@For(Entrance.CASEWORKER)
class StepPages {

  private static final String STEP = "/{step:" + StepForms.NAMES + "}";

  private final StepForms steps;
  private final StepViews views;
  private final DeskWords words;

  StepPages(StepForms steps, StepViews views, DeskWords words) {
    this.steps = steps;
    this.views = views;
    this.words = words;
  }

  @GetMapping(STEP)
  ModelAndView ask(
      Caller.Officer officer, @PathVariable String number, @PathVariable String step, Page page) {
    return view("step", views.step(officer, number, step, Form.empty(), page));
  }

  @PostMapping(STEP)
  ModelAndView take(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String step,
      HttpServletRequest request,
      Page page) {
    Form form = Form.of(request.getParameterMap());
    return PageAnswer.of(
        steps.take(officer, number, step, form),
        "/complaints/" + number + (step.equals("admit") ? "/track?done=asked" : "?done=true"),
        reasons -> {
          Form refused = words.on(form, reasons, page.locale());
          return view("step", views.step(officer, number, step, refused, page));
        });
  }

  @GetMapping("/help/{id:[0-9]{1,16}}")
  ModelAndView askHelp(Caller.Officer officer, @PathVariable String number, @PathVariable long id) {
    return view("help", views.help(officer, number, id, null));
  }

  @PostMapping("/help/{id:[0-9]{1,16}}")
  ModelAndView changeHelp(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      HttpServletRequest request,
      Page page) {
    Form form = Form.of(request.getParameterMap());
    return PageAnswer.of(
        steps.changeHelp(officer, number, id, form),
        "/complaints/" + number + "?done=true",
        reasons -> {
          Form refused = words.on(form, reasons, page.locale());
          return view("help", views.help(officer, number, id, refused));
        });
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("complaints/desk/" + template).addObject("view", view);
  }
}
