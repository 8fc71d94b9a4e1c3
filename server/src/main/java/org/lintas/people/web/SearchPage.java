package org.lintas.people.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a person. The words are sent as a form, so that no name stands in an address. */
@Controller
@For({Roles.REGISTRAR, Roles.EMPLOYMENT_OFFICER, Roles.PROGRAMME_MANAGER})
public class SearchPage {

  private static final int SIZE = 20;
  private static final int LONGEST = 200;

  private final People people;
  private final Texts texts;

  SearchPage(People people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /**
   * What the page shows.
   *
   * @param found null before the first search
   */
  public record SearchView(Form form, @Nullable Page<Person> found) {

    /** Whether more fit than are shown. */
    public boolean most() {
      return found != null && found.total() >= People.MOST_FOUND;
    }
  }

  @GetMapping("/people")
  String form(Model model) {
    model.addAttribute("view", new SearchView(Form.empty(), null));
    return "people/search";
  }

  @PostMapping("/people")
  String search(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int page,
      Caller caller,
      Locale locale,
      Model model) {
    Form form = Form.empty().with("words", words);
    if (words.isBlank() || words.length() > LONGEST) {
      String key = words.isBlank() ? "people.search.required" : "people.search.long";
      Message message = new Message("words", texts.get(locale, key));
      model.addAttribute("view", new SearchView(form.refused(List.of(message)), null));
    } else {
      Page<Person> found = people.search(caller, words, Math.max(0, page), SIZE);
      model.addAttribute("view", new SearchView(form, found));
    }
    return "people/search";
  }
}
