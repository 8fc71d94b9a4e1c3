package org.lintas.recruitment.contracts.web;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why something about a contract was refused, in the reader's words. */
@Component
class ContractWords extends Refusals {

  ContractWords(Texts texts) {
    super(texts, "contracts.reason.");
  }
}
