package org.lintas.complaints.filing.web;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Why a complaint or a file is not taken yet, in the reader's words. */
@Component
public class FilingWords extends Refusals {

  FilingWords(Texts texts) {
    super(texts, "complaints.reason.");
  }

  /** The same, with the fields of the pages for those of the API. */
  @Override
  public Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream().map(each -> new Message(field(each), sentence(each, locale))).toList());
  }

  static String field(Reason reason) {
    String field = reason.field();
    if (field == null) {
      return "go";
    }
    return field.equals("kind") ? "kinds" : field;
  }
}
