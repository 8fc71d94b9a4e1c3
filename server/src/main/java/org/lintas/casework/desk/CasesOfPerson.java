package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.pages.Texts;
import org.lintas.people.PersonFacts;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A person's cases on the page of the person, those that the reader may open. */
@Component
class CasesOfPerson implements PersonFacts {

  private final Cases cases;
  private final Procedures procedures;
  private final Texts texts;

  CasesOfPerson(Cases cases, Procedures procedures, Texts texts) {
    this.cases = cases;
    this.procedures = procedures;
    this.texts = texts;
  }

  @Override
  public String title(Locale locale) {
    return texts.get(locale, "casework.person.cases");
  }

  @Override
  public List<Fact> of(Caller caller, List<Long> serials, Locale locale) {
    return cases.ofPerson(caller, serials).stream()
        .map(line -> fact(caller, line, locale))
        .toList();
  }

  private Fact fact(Caller caller, CaseView.Line line, Locale locale) {
    String words =
        texts.get(
            locale,
            "casework.person.case",
            "number",
            CaseNumber.spoken(line.number()),
            "procedure",
            title(caller, line.procedure(), locale),
            "state",
            texts.get(locale, "casework.status." + line.state()));
    return new Fact(words, "/cases/" + line.number());
  }

  private String title(Caller caller, String procedure, Locale locale) {
    return procedures.versions(caller, ProcedureName.of(procedure)).stream()
        .findFirst()
        .map(Published::procedure)
        .map(newest -> Words.text(newest, "procedure.title", locale))
        .orElse(procedure);
  }
}
