package org.lintas.casework.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which an officer does something to a case, each act on a page of its own. */
@Controller
@For
class ActPages {

  private final CaseReader reader;
  private final Cases cases;
  private final Clock clock;

  ActPages(CaseReader reader, Cases cases, Clock clock) {
    this.reader = reader;
    this.cases = cases;
    this.clock = clock;
  }

  /** One act on one case: where a page of this controller stands. */
  private record Target(CaseDetail detail, Act act, @Nullable StageDetail stage) {

    Stage definition() {
      return stage == null ? detail.procedure().first() : stage.stage();
    }

    boolean isOffered() {
      return stage == null ? detail.acts().contains(act) : stage.acts().contains(act);
    }
  }

  @GetMapping({"/cases/{number}/{act}", "/cases/{number}/stages/{stage}/{act}"})
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable(required = false) @Nullable String stage,
      @PathVariable String act,
      Locale locale) {
    Target target = target(officer, number, stage, act, locale);
    if (!target.isOffered()) {
      return CasePages.page("gone", target.detail());
    }
    Form form = Form.empty();
    StageDetail named = target.stage();
    if (target.act() == Act.CORRECT && named != null && named.state() != null) {
      form = Entered.prefilled(named.state().answers());
    }
    form = form.with("version", String.valueOf(target.detail().of().version()));
    boolean sealed = target.act() == Act.CORRECT && target.definition().isPrivate();
    return page(target, form.with("on", on(target)), List.of(), sealed);
  }

  /** The same with the private answers to be corrected, whose reading is recorded. */
  @PostMapping("/cases/{number}/stages/{stage}/correct/answers")
  ModelAndView showSealed(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String stage,
      Locale locale) {
    Target target = target(officer, number, stage, Act.CORRECT.path(), locale);
    Map<String, String> answers =
        cases.unseal(officer, target.detail().of().serial(), stage).orElseThrow(NotFound::new);
    Form form =
        Entered.prefilled(answers)
            .with("version", String.valueOf(target.detail().of().version()))
            .with("on", on(target));
    return page(target, form, List.of(), false);
  }

  @PostMapping({"/cases/{number}/{act}", "/cases/{number}/stages/{stage}/{act}"})
  ModelAndView act(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable(required = false) @Nullable String stage,
      @PathVariable String act,
      HttpServletRequest request,
      Locale locale) {
    Target target = target(officer, number, stage, act, locale);
    Form form = Form.of(request.getParameterMap());
    String instead = form.value("instead");
    if (!instead.isEmpty()) {
      return page(target, Entered.instead(form, instead), List.of(), false);
    }
    Day day = Day.of(form, LocalDate.now(clock));
    if (!day.wrong().isEmpty()) {
      return refused(target, form, day.wrong());
    }
    Result<CaseView> result =
        cases.act(
            officer,
            target.detail().of().serial(),
            version(form),
            actor -> action(target, actor, day.on(), form));
    return switch (result) {
      case Result.Done<CaseView> _ -> new ModelAndView("redirect:" + next(target));
      case Result.Refused<CaseView>(List<Reason> reasons) -> refused(target, form, reasons);
      case Result.Stale<CaseView> _ -> stale(officer, target, form, locale);
      case Result.Missing<CaseView> _ -> throw new NotFound();
    };
  }

  @PostMapping("/cases/{number}/stages/{stage}/claim")
  String claim(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String stage,
      @RequestParam boolean take,
      @RequestParam(defaultValue = "") String back) {
    Result<CaseView> result = cases.claim(officer, CaseReader.serial(number), stage, take);
    if (result instanceof Result.Missing) {
      throw new NotFound();
    }
    return "redirect:" + (back.matches("/work(\\?[a-z0-9=&/-]*)?") ? back : "/cases/" + number);
  }

  private Target target(
      Caller.Officer officer, String number, @Nullable String stage, String act, Locale locale) {
    CaseDetail detail = reader.get(officer, number, locale);
    Act named = Act.find(act).orElseThrow(NotFound::new);
    StageDetail at = detail.stage(stage);
    if (named.isOfStage() != (stage != null) || (stage != null && at == null)) {
      throw new NotFound();
    }
    return new Target(detail, named, at);
  }

  private static Action action(Target target, Actor by, LocalDate on, Form form) {
    Stage definition = target.definition();
    String stage = definition.name();
    String reason = form.value("reason");
    var procedure = target.detail().procedure();
    return switch (target.act()) {
      case COMPLETE ->
          new Action.Complete(
              by,
              on,
              stage,
              form.value("outcome").isEmpty() ? null : form.value("outcome"),
              Entered.answers(form, procedure, definition),
              Entered.payments(form, definition));
      case CORRECT ->
          new Action.Correct(by, on, stage, Entered.answers(form, procedure, definition), reason);
      case APPROVE -> new Action.Approve(by, on, stage);
      case REFUSE -> new Action.Refuse(by, on, stage, reason);
      case SEND_BACK -> new Action.SendBack(by, on, stage, form.value("to"), reason);
      case APPEAL -> new Action.Appeal(by, on, stage, reason);
      case WITHDRAW -> new Action.Withdraw(by, on, reason);
      case NOTE -> new Action.Note(by, on, reason);
    };
  }

  private static String next(Target target) {
    boolean done = target.act() == Act.COMPLETE || target.act() == Act.APPROVE;
    return target.detail().path()
        + (done ? "/done/" + target.definition().name() : "?recorded=yes");
  }

  /** Today, if it can be done today. */
  private String on(Target target) {
    LocalDate today = LocalDate.now(clock);
    var window = target.definition().window();
    boolean bound = target.act() == Act.COMPLETE && window != null && !window.contains(today);
    return bound ? "" : today.toString();
  }

  private static ModelAndView refused(Target target, Form form, List<Reason> reasons) {
    return Refusals.again(page(target, form, reasons, false));
  }

  /** Somebody was quicker: says who and what, keeps what was typed, asks to send it again. */
  private ModelAndView stale(Caller.Officer officer, Target target, Form form, Locale locale) {
    Integer seen = version(form);
    HistoryPage history = reader.history(officer, target.detail().of().number(), locale);
    Form again = form.with("version", String.valueOf(history.of().of().version()));
    ModelAndView page =
        CasePages.page(
            "act",
            view(target, again, List.of(), false)
                .since(history, seen == null ? Integer.MAX_VALUE : seen));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static ModelAndView page(Target target, Form form, List<Reason> reasons, boolean sealed) {
    return CasePages.page("act", view(target, form, reasons, sealed));
  }

  private static ActView view(Target target, Form form, List<Reason> reasons, boolean sealed) {
    StageDetail stage = target.stage();
    StageState state = stage == null ? null : stage.state();
    boolean complete = target.act() == Act.COMPLETE;
    Set<String> settled =
        !complete
            ? Set.copyOf(target.definition().fees().stream().map(fee -> fee.name()).toList())
            : state == null ? Set.of() : state.paid().keySet();
    return new ActView(
        target.detail(),
        target.act(),
        stage,
        new StageForm(target.detail().procedure(), target.definition(), settled, form, reasons),
        null,
        Integer.MAX_VALUE,
        sealed);
  }

  private static @Nullable Integer version(Form form) {
    return form.value("version").matches("[0-9]{1,9}")
        ? Integer.valueOf(form.value("version"))
        : null;
  }
}
