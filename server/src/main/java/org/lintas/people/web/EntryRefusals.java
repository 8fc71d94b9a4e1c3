package org.lintas.people.web;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why something about a person was refused, in the reader's words. */
@Component
class EntryRefusals extends Refusals {

  EntryRefusals(Texts texts) {
    super(texts, "people.refused.", "people.");
  }
}
