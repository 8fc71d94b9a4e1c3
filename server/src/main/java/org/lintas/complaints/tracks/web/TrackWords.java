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
            .map(reason ->
                new Message(field(reason, procedure), sentence(reason, procedure, locale)))
            .toList());
  }

  /** The engine names a stage where it means the whole of it: then there is no field to lead to. */
  private static @Nullable String field(Reason reason, @Nullable Procedure procedure) {
    String field = reason.field();
    return procedure == null
            || field == null
            || procedure.findStage(field).isEmpty()
            || procedure.stages().stream()
                .flatMap(stage -> stage.form().stream())
                .anyMatch(each -> each.name().equals(field))
        ? field
        : null;
  }

  private String sentence(Reason reason, @Nullable Procedure procedure, Locale locale) {
    return procedure == null || texts.has(locale, PREFIX + reason.code())
        ? refusals.sentence(reason, locale)
        : Words.of(reason, procedure, locale);
  }
}
