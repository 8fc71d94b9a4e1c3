package org.lintas.people.web;

import java.util.List;
import java.util.Locale;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Refusals in the reader's language. */
@Component
class Refusals {

  private final Texts texts;

  Refusals(Texts texts) {
    this.texts = texts;
  }

  List<Message> messages(List<Reason> reasons, Locale locale) {
    return reasons.stream()
        .map(reason -> new Message(reason.field(), sentence(reason, locale)))
        .toList();
  }

  /** A form that asked only for a reason, shown again. */
  Form shown(String reason, List<Reason> reasons, Locale locale) {
    return Form.empty().with("reason", reason).refused(messages(reasons, locale));
  }

  String sentence(Reason reason, Locale locale) {
    String field = reason.field();
    String own = "people.refused." + reason.code() + "." + field;
    String key = texts.has(locale, own) ? own : "people.refused." + reason.code();
    return texts.get(
        locale,
        key,
        "field",
        field == null ? "" : texts.get(locale, "people." + field),
        "longest",
        reason.details().getOrDefault("longest", ""));
  }
}
