package org.lintas.accounts;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Puts a door's reasons beside the fields of a form. */
@Component
class FormRefusals {

  private final Texts texts;

  FormRefusals(Texts texts) {
    this.texts = texts;
  }

  Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, locale)))
            .toList());
  }

  private String sentence(Reason reason, Locale locale) {
    Object[] details =
        reason.details().entrySet().stream()
            .flatMap(detail -> List.<Object>of(detail.getKey(), detail.getValue()).stream())
            .toArray();
    return texts.get(locale, "accounts.reason." + reason.code(), details);
  }
}
