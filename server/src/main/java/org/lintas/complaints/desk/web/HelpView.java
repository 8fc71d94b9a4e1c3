package org.lintas.complaints.desk.web;

import java.util.Arrays;
import java.util.List;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.Docket;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;

/** Help that goes with a case, about to be changed. */
public record HelpView(Docket docket, Assignment help, Form form) {

  static Form form(Assignment help) {
    Form form = Form.empty().with("state", help.state()).with("words", help.words());
    return help.until() == null ? form : form.with("until", help.until().toString());
  }

  public String address() {
    return "/complaints/" + docket.number();
  }

  public List<Option> states(Page page) {
    return Arrays.stream(Assignment.State.values())
        .map(each -> Option.of(each.word(), page.t("complaints.desk.help.state." + each.word())))
        .toList();
  }
}
