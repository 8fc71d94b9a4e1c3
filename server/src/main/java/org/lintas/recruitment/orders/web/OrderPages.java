package org.lintas.recruitment.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.contracts.web.ContractViews;
import org.lintas.recruitment.contracts.web.TextForm;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.recruitment.orders.NewOrder;
import org.lintas.recruitment.orders.Orders;
import org.lintas.recruitment.orders.model.JobOrder;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Job orders for employers, agencies and licensing officers. */
@Controller
@RequestMapping("/recruitment/orders")
@For({Roles.LICENSING_OFFICER, Roles.AGENCY})
class OrderPages {

  private static final int SIZE = 50;
  private static final String NUMBER = "/{number:[0-9]{10}}";

  private final Orders orders;
  private final Organisations organisations;
  private final Occupations occupations;
  private final OrderWords words;

  OrderPages(
      Orders orders, Organisations organisations, Occupations occupations, OrderWords words) {
    this.orders = orders;
    this.organisations = organisations;
    this.occupations = occupations;
    this.words = words;
  }

  @GetMapping
  String list(Caller.Officer officer, @RequestParam(defaultValue = "0") int page, Model model) {
    var found = orders.list(officer, Math.max(0, page), SIZE);
    model.addAttribute(
        "view", new OrderViews.Listed(found, names(officer, found.contents()), occupations));
    return "orders/list";
  }

  private Map<Long, Organisation> names(Caller caller, List<JobOrder> of) {
    return organisations.find(
        caller,
        of.stream()
            .flatMap(each -> Stream.of(each.of().employer(), each.of().agency()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  @GetMapping("/new")
  String blank(Model model) {
    model.addAttribute("view", new OrderViews.Asked(Form.empty(), occupations));
    return "orders/new";
  }

  @PostMapping("/new")
  String file(
      Caller.Officer officer,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    NewOrder asked = OrderForm.read(form, reasons);
    if (asked != null) {
      switch (orders.file(officer, asked)) {
        case Result.Done<JobOrder>(JobOrder order) -> {
          return "redirect:/recruitment/orders/" + order.number();
        }
        case Result.Refused<JobOrder>(List<Reason> refused) -> reasons.addAll(refused);
        case Result.Missing<JobOrder> _, Result.Stale<JobOrder> _ -> throw new NotFound();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("view", new OrderViews.Asked(words.on(form, reasons, locale), occupations));
    return "orders/new";
  }

  @GetMapping(NUMBER)
  String one(Caller.Officer officer, @PathVariable String number, Model model) {
    model.addAttribute("view", shown(officer, get(officer, number), Form.empty()));
    return "orders/one";
  }

  private OrderViews.Shown shown(Caller.Officer officer, JobOrder order, Form form) {
    return new OrderViews.Shown(
        order,
        orders.filled(officer, order),
        orders.quotas(officer, order),
        orders.releasedOn(officer, order).orElse(null),
        names(officer, List.of(order)),
        occupations,
        form);
  }

  @PostMapping(NUMBER + "/close")
  String close(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    if (orders.close(officer, number, form.value("reason"))
        instanceof Result.Refused<JobOrder>(List<Reason> reasons)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "view", shown(officer, get(officer, number), words.on(form, reasons, locale)));
      return "orders/one";
    }
    return "redirect:/recruitment/orders/" + number;
  }

  /** A contract under the order: the form already says what the order promised. */
  @GetMapping(NUMBER + "/engage")
  String ask(Caller.Officer officer, @PathVariable String number, Model model) {
    JobOrder order = get(officer, number);
    Form form = TextForm.filled(Form.empty(), order.terms());
    model.addAttribute("view", new OrderViews.Engaged(form, order, occupations));
    return "orders/engage";
  }

  @PostMapping(NUMBER + "/engage")
  String engage(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    Version text = TextForm.text(Version.Kind.OFFER, form, reasons);
    if (text != null && reasons.isEmpty()) {
      switch (orders.engage(
          officer, number, form.value("worker"), form.value("case"), List.of(text))) {
        case Result.Done<Opened>(Opened opened) -> {
          response.setHeader("Cache-Control", "no-store");
          model.addAttribute("view", new ContractViews.Code(opened));
          return "contracts/code";
        }
        case Result.Refused<Opened>(List<Reason> refused) -> reasons.addAll(refused);
        case Result.Missing<Opened> _, Result.Stale<Opened> _ -> throw new NotFound();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "view",
        new OrderViews.Engaged(words.on(form, reasons, locale), get(officer, number), occupations));
    return "orders/engage";
  }

  private JobOrder get(Caller.Officer officer, String number) {
    return orders.find(officer, number).orElseThrow(NotFound::new);
  }
}
