package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.casework.Cases;
import org.lintas.pages.Texts;
import org.lintas.people.PersonFacts;
import org.springframework.stereotype.Component;

/** A person's cases on the page of the person, those that the reader may open. */
@Component
class CasesOfPerson implements PersonFacts {

  private final Cases cases;
  private final CaseSentences sentences;
  private final Texts texts;

  CasesOfPerson(Cases cases, CaseSentences sentences, Texts texts) {
    this.cases = cases;
    this.sentences = sentences;
    this.texts = texts;
  }

  @Override
  public String title(Locale locale) {
    return texts.get(locale, "casework.person.cases");
  }

  @Override
  public List<Fact> of(Caller caller, List<Long> serials, Locale locale) {
    return cases.ofPerson(caller, serials).stream()
        .map(line -> new Fact(sentences.of(caller, line, locale), "/cases/" + line.number()))
        .toList();
  }
}
