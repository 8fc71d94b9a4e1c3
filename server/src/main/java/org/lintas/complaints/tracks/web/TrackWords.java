package org.lintas.complaints.tracks.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Words;
import org.springframework.stereotype.Component;

/** Why something was refused: in words of the track, of the engine or of these pages. */
@Component
class TrackWords {
  private static final String PREFIX = "complaints.tracks.reason.";

  private final Texts texts;
  private final Refusals refusals;

  TrackWords(Texts texts) {
    this.texts = texts;
    this.refusals = new Refusals(texts, PREFIX);
  }

  Form on(Form form, List<Reason> reasons, @Nullable Procedure procedure, Locale locale) {
    return form.refused(
        reasons.stream()
            .map(reason -> new Message(reason.field(), sentence(reason, procedure, locale)))
            .toList());
  }

  private String sentence(Reason reason, @Nullable Procedure procedure, Locale locale) {
    return procedure == null || texts.has(locale, PREFIX + reason.code())
        ? refusals.sentence(reason, locale)
        : Words.of(reason, procedure, locale);
  }
}
