package org.lintas.cards.keys.web;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Why a step was refused, in the reader's words. */
@Component
class KeyWords {

  private final Texts texts;

  KeyWords(Texts texts) {
    this.texts = texts;
  }

  Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, locale)))
            .toList());
  }

  String sentence(Reason reason, Locale locale) {
    Object[] details =
        reason.details().entrySet().stream()
            .flatMap(detail -> List.<Object>of(detail.getKey(), detail.getValue()).stream())
            .toArray();
    return texts.get(locale, "keys.reason." + reason.code(), details);
  }
}
