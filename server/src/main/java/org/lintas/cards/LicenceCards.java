package org.lintas.cards;

import java.util.OptionalLong;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.recruitment.LicencePapers;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** Tells the register of agencies which case a licence came from. */
@Component
class LicenceCards implements LicencePapers {

  private final CardStore store;

  LicenceCards(CardStore store) {
    this.store = store;
  }

  @Override
  public OptionalLong caseOf(String number) {
    return PaperNumber.read(number)
        .filter(paper -> paper.sort() == PaperNumber.Sort.CARD)
        .flatMap(paper -> store.find(paper.serial()))
        .map(CardRow::caseSerial)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }
}
