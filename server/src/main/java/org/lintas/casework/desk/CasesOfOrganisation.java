package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.casework.Cases;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.OrganisationFacts;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** An organisation's cases on its page, those that the reader may open. */
@Component
class CasesOfOrganisation implements OrganisationFacts {

  private final Cases cases;
  private final CaseSentences sentences;
  private final Texts texts;

  CasesOfOrganisation(Cases cases, CaseSentences sentences, Texts texts) {
    this.cases = cases;
    this.sentences = sentences;
    this.texts = texts;
  }

  @Override
  public String title(Locale locale) {
    return texts.get(locale, "casework.person.cases");
  }

  @Override
  public List<Fact> of(Caller caller, Organisation organisation, Locale locale) {
    return cases.ofOrganisation(caller, organisation.id()).stream()
        .map(line -> new Fact(sentences.of(caller, line, locale), "/cases/" + line.number()))
        .toList();
  }
}
