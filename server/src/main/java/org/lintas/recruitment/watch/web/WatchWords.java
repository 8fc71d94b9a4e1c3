package org.lintas.recruitment.watch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.pages.Written;
import org.lintas.procedure.Reason;
import org.springframework.stereotype.Component;

/** Why a step was refused, in the reader's words. */
@Component
class WatchWords {

  private final Texts texts;
  private final Clock clock;

  WatchWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  Form on(Form form, List<Reason> reasons, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, locale)))
            .toList());
  }

  String sentence(Reason reason, Locale locale) {
    List<Object> details = new ArrayList<>();
    for (Map.Entry<String, String> detail : reason.details().entrySet()) {
      details.add(detail.getKey());
      details.add(
          detail.getKey().equals("day")
              ? new Written(locale, clock).date(LocalDate.parse(detail.getValue()))
              : detail.getValue());
    }
    return texts.get(locale, "recruitment.watch.reason." + reason.code(), details.toArray());
  }
}
