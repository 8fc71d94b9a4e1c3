package org.lintas.people.web;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Declaring two records one person, and undoing it; each is confirmed side by side first. */
@Controller
@For({Roles.REGISTRAR, Roles.PROGRAMME_MANAGER})
public class MergePage {

  private final People people;
  private final EntryRefusals refusals;

  MergePage(People people, EntryRefusals refusals) {
    this.people = people;
    this.refusals = refusals;
  }

  /**
   * Two records side by side.
   *
   * @param stays the record that stays, or stayed
   * @param goes the record that is merged into it, or stands for itself again
   * @param separating whether a merge is undone
   */
  public record MergeView(Form form, Person stays, Person goes, boolean separating) {

    public String action() {
      return "/people/%d/%s/%d".formatted(stays.id(), word(), goes.id());
    }

    /** Part of the keys of this page's texts. */
    public String word() {
      return separating ? "separate" : "merge";
    }
  }

  @GetMapping("/people/{id}/merge/{other}")
  String confirmMerge(@PathVariable long id, @PathVariable long other, Caller caller, Model model) {
    Person stays = itself(caller, id);
    Person goes = itself(caller, other);
    return show(model, new MergeView(Form.empty(), stays, goes, false));
  }

  @PostMapping("/people/{id}/merge/{other}")
  String merge(
      @PathVariable long id,
      @PathVariable long other,
      @RequestParam(defaultValue = "") String reason,
      Caller caller,
      Locale locale,
      Model model) {
    Person stays = itself(caller, id);
    Person goes = itself(caller, other);
    return switch (people.merge(caller, other, id, reason)) {
      case Result.Done<Person>(Person person) -> "redirect:/people/" + person.id() + "?done=merged";
      case Result.Refused<Person>(var reasons) ->
          show(model, new MergeView(asked(reason, reasons, locale), stays, goes, false));
      case Result.Missing<Person>() -> throw new NotFound();
      case Result.Stale<Person>() -> throw new NotFound();
    };
  }

  @GetMapping("/people/{id}/separate/{merged}")
  String confirmSeparate(
      @PathVariable long id, @PathVariable long merged, Caller caller, Model model) {
    return show(
        model,
        new MergeView(Form.empty(), itself(caller, id), mergedInto(caller, id, merged), true));
  }

  @PostMapping("/people/{id}/separate/{merged}")
  String separate(
      @PathVariable long id,
      @PathVariable long merged,
      @RequestParam(defaultValue = "") String reason,
      Caller caller,
      Locale locale,
      Model model) {
    Person stays = itself(caller, id);
    Person goes = mergedInto(caller, id, merged);
    return switch (people.separate(caller, merged, reason)) {
      case Result.Done<Person> _ -> "redirect:/people/" + merged + "?done=separated";
      case Result.Refused<Person>(var reasons) ->
          show(model, new MergeView(asked(reason, reasons, locale), stays, goes, true));
      case Result.Missing<Person>() -> throw new NotFound();
      case Result.Stale<Person>() -> throw new NotFound();
    };
  }

  /** The question shown again, with what was written and why it was refused. */
  private Form asked(String reason, List<Reason> reasons, Locale locale) {
    return refusals.on(Form.empty().with("reason", reason), reasons, locale);
  }

  private static String show(Model model, MergeView view) {
    model.addAttribute("view", view);
    return "people/merge";
  }

  /** A record that stands for itself. */
  private Person itself(Caller caller, long id) {
    Person person = people.get(caller, id).orElseThrow(NotFound::new);
    if (person.id() != id) {
      throw new NotFound();
    }
    return person;
  }

  private Person mergedInto(Caller caller, long id, long merged) {
    List<Person> all = people.merged(caller, id);
    return all.stream()
        .filter(person -> person.id() == merged)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
