package org.lintas.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Texts;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Words;
import org.springframework.stereotype.Component;

/** Sentences for the reasons of casework and of the engine, and what day it is. */
@Component
class CaseWords {

  private final Texts texts;
  private final Clock clock;

  CaseWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Null when no procedure is known whose words could be used. */
  @Nullable Function<Reason, String> of(Optional<Procedure> procedure, Locale locale) {
    return procedure
        .<@Nullable Function<Reason, String>>map(known -> reason -> of(reason, known, locale))
        .orElse(null);
  }

  String of(Reason reason, Procedure procedure, Locale locale) {
    String key = "casework.reason." + reason.code();
    return texts.has(locale, key)
        ? texts.get(locale, key, reason.arguments())
        : Words.of(reason, procedure, locale);
  }
}
