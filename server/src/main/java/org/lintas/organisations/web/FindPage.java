package org.lintas.organisations.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding an organisation. The words are sent as a form: they may be the name of a person. */
@Controller
@For({
  Roles.LICENSING_OFFICER,
  Roles.PROGRAMME_MANAGER,
  Roles.EMPLOYMENT_OFFICER,
  Roles.INSPECTOR,
  Roles.MONITOR
})
public class FindPage {

  private static final int SIZE = 50;
  private static final int LONGEST = 200;

  private final Organisations organisations;
  private final Texts texts;

  FindPage(Organisations organisations, Texts texts) {
    this.organisations = organisations;
    this.texts = texts;
  }

  /**
   * What the page shows.
   *
   * @param found null before the first search
   */
  public record FindView(Form form, @Nullable Page<Organisation.Found> found) {}

  @GetMapping("/organisations")
  String form(Model model) {
    model.addAttribute("view", new FindView(Form.empty(), null));
    return "organisations/search";
  }

  @PostMapping("/organisations")
  String search(
      @RequestParam(defaultValue = "") String words, Caller caller, Locale locale, Model model) {
    Form form = Form.empty().with("words", words);
    if (words.isBlank() || words.length() > LONGEST) {
      Message message = new Message("words", texts.get(locale, "organisations.search.required"));
      model.addAttribute("view", new FindView(form.refused(List.of(message)), null));
    } else {
      Page<Organisation.Found> found =
          organisations.search(caller, words, Organisations.Filter.ALL, 0, SIZE);
      model.addAttribute("view", new FindView(form, found));
    }
    return "organisations/search";
  }
}
