package org.lintas.casework.desk;

import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.casework.CaseView;
import org.lintas.pages.Texts;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A line of a list as a sentence, for pages of whom cases are about. */
@Component
class CaseSentences {

  private final Procedures procedures;
  private final Texts texts;

  CaseSentences(Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
  }

  String of(Caller caller, CaseView.Line line, Locale locale) {
    return texts.get(
        locale,
        "casework.person.case",
        "number",
        CaseNumber.spoken(line.number()),
        "procedure",
        title(caller, line.procedure(), locale),
        "state",
        texts.get(locale, "casework.status." + line.state()));
  }

  private String title(Caller caller, String procedure, Locale locale) {
    return procedures.versions(caller, ProcedureName.of(procedure)).stream()
        .findFirst()
        .map(Published::procedure)
        .map(newest -> Words.text(newest, "procedure.title", locale))
        .orElse(procedure);
  }
}
