package org.lintas.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Correcting what is known of a person, with a reason. */
@Controller
@For(Roles.REGISTRAR)
public class CorrectPage {

  private static final int MOST_DOCUMENTS = 20;

  private final People people;
  private final EntryRefusals refusals;

  CorrectPage(People people, EntryRefusals refusals) {
    this.people = people;
    this.refusals = refusals;
  }

  /**
   * What the page shows.
   *
   * @param documents how many rows for documents there are
   */
  public record CorrectView(Form form, long id, int documents) {}

  @GetMapping("/people/{id}/correct")
  String form(@PathVariable long id, Caller caller, Model model) {
    Person person = itself(caller, id);
    return show(model, filled(person), id, person.documents().size() + 1);
  }

  @PostMapping("/people/{id}/correct")
  String correct(
      @PathVariable long id,
      HttpServletRequest request,
      Caller caller,
      Locale locale,
      Model model) {
    itself(caller, id);
    Form form = Form.of(request.getParameterMap());
    List<Person.Document> documents = documents(form);
    return switch (people.correct(caller, id, read(form, documents), form.value("reason"))) {
      case Result.Done<Person> _ -> "redirect:/people/" + id + "?done=corrected";
      case Result.Refused<Person>(var reasons) ->
          show(model, refusals.on(form, reasons, locale), id, documents.size() + 1);
      case Result.Missing<Person>() -> throw new NotFound();
      case Result.Stale<Person>() -> throw new NotFound();
    };
  }

  private static String show(Model model, Form form, long id, int documents) {
    model.addAttribute("view", new CorrectView(form, id, documents));
    return "people/correct";
  }

  private Person itself(Caller caller, long id) {
    Person person = people.get(caller, id).orElseThrow(NotFound::new);
    if (person.id() != id) {
      throw new NotFound();
    }
    return person;
  }

  private static Form filled(Person person) {
    Form form =
        Form.empty()
            .with("name", person.name())
            .with("latinName", given(person.latinName()))
            .with("born", given(person.born()))
            .with("sex", given(person.sex()))
            .with("nationality", given(person.nationality()))
            .with("phone", given(person.phone()));
    for (int at = 0; at < person.documents().size(); at++) {
      Person.Document document = person.documents().get(at);
      form =
          form.with("documentKind-" + at, document.kind())
              .with("documentNumber-" + at, document.number())
              .with("documentCountry-" + at, given(document.country()));
    }
    return form;
  }

  private static Person.Particulars read(Form form, List<Person.Document> documents) {
    return new Person.Particulars(
        form.value("name"),
        value(form, "latinName"),
        empty(form.date("born")),
        value(form, "sex"),
        value(form, "nationality"),
        value(form, "phone"),
        documents);
  }

  private static List<Person.Document> documents(Form form) {
    List<Person.Document> documents = new ArrayList<>();
    for (int at = 0; at < MOST_DOCUMENTS; at++) {
      String number = form.value("documentNumber-" + at);
      if (!number.isEmpty()) {
        String kind = Objects.requireNonNullElse(value(form, "documentKind-" + at), "other");
        documents.add(new Person.Document(kind, number, value(form, "documentCountry-" + at)));
      }
    }
    return documents;
  }

  private static @Nullable String value(Form form, String field) {
    return empty(form.value(field));
  }

  private static @Nullable String empty(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}
