package org.lintas.recruitment.contracts.web;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Why something was refused, in the reader's words. */
@Component
class ContractWords {

  private final Texts texts;

  ContractWords(Texts texts) {
    this.texts = texts;
  }

  Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, locale)))
            .toList());
  }

  String sentence(Reason reason, Locale locale) {
    return texts.get(locale, "contracts.reason." + reason.code());
  }
}
