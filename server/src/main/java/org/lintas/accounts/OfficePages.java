package org.lintas.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Office;
import org.lintas.access.OfficeChanges;
import org.lintas.access.Offices;
import org.lintas.pages.Form;
import org.lintas.pages.Language;
import org.lintas.pages.Option;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator's pages of offices. */
@Controller
@RequestMapping("/offices")
@For(Accounts.ADMINISTRATOR)
public class OfficePages {

  private final OfficeChanges changes;
  private final Offices offices;
  private final FormRefusals refusals;

  OfficePages(OfficeChanges changes, Offices offices, FormRefusals refusals) {
    this.changes = changes;
    this.offices = offices;
    this.refusals = refusals;
  }

  /** An office in the tree; {@code depth} 0 is the highest that the administrator reaches. */
  public record Branch(Office office, int depth) {}

  public record TreeView(List<Branch> branches) {}

  /**
   * The form of an office.
   *
   * @param code of the office that is changed; empty for a new one
   * @param root whether it is the office above all
   */
  public record OfficeView(String code, boolean root, List<Option> parents, Form form) {}

  @GetMapping
  String tree(Caller.Officer officer, Locale locale, Model model) {
    Map<Integer, Integer> depths = new HashMap<>();
    List<Branch> branches = new ArrayList<>();
    for (Office office : changes.within(officer, locale)) {
      Integer above = office.parent() == null ? null : depths.get(office.parent());
      int depth = above == null ? 0 : above + 1;
      depths.put(office.id(), depth);
      branches.add(new Branch(office, depth));
    }
    model.addAttribute("view", new TreeView(branches));
    return "accounts/offices";
  }

  @GetMapping("/new")
  String blank(Caller.Officer officer, Locale locale, Model model) {
    return form(officer, null, Form.empty(), locale, model);
  }

  @PostMapping("/new")
  String add(Caller.Officer officer, HttpServletRequest request, Locale locale, Model model) {
    Form form = Form.of(request.getParameterMap());
    return after(
        officer, null, changes.add(officer, form.value("code"), wanted(form)), form, locale, model);
  }

  @GetMapping("/{code}")
  String one(Caller.Officer officer, @PathVariable String code, Locale locale, Model model) {
    Office office = existing(officer, code, locale);
    Form form = Form.empty().with("place", office.place() == null ? "" : office.place());
    if (office.parent() != null) {
      form = form.with("parent", offices.get(office.parent(), locale).code());
    }
    for (Map.Entry<String, String> name : offices.names(office.id()).entrySet()) {
      form = form.with("name-" + name.getKey(), name.getValue());
    }
    return form(officer, office, form, locale, model);
  }

  @PostMapping("/{code}")
  String change(
      Caller.Officer officer,
      @PathVariable String code,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Office office = existing(officer, code, locale);
    Form form = Form.of(request.getParameterMap());
    return after(officer, office, changes.change(officer, code, wanted(form)), form, locale, model);
  }

  private String after(
      Caller.Officer officer,
      @Nullable Office office,
      Result<Office> result,
      Form form,
      Locale locale,
      Model model) {
    if (result instanceof Result.Refused<Office>(List<Reason> reasons)) {
      return form(officer, office, refusals.on(form, reasons, locale), locale, model);
    }
    return "redirect:/offices";
  }

  private String form(
      Caller.Officer officer, @Nullable Office office, Form form, Locale locale, Model model) {
    List<Option> parents =
        changes.within(officer, locale).stream()
            .filter(each -> office == null || !offices.covers(office.id(), each.id()))
            .map(each -> Option.of(each.code(), each.name()))
            .toList();
    boolean root = office != null && office.parent() == null;
    String code = office == null ? "" : office.code();
    model.addAttribute("view", new OfficeView(code, root, parents, form));
    return "accounts/office";
  }

  private Office existing(Caller.Officer officer, String code, Locale locale) {
    return changes.within(officer, locale).stream()
        .filter(office -> office.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static OfficeChanges.Wanted wanted(Form form) {
    Map<String, String> names = new HashMap<>();
    for (Language language : Language.values()) {
      names.put(language.code(), form.value("name-" + language.code()));
    }
    return new OfficeChanges.Wanted(form.value("parent"), form.value("place"), names);
  }
}
