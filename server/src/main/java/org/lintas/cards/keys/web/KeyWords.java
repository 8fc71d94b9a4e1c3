package org.lintas.cards.keys.web;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why a step with a key was refused, in the reader's words. */
@Component
class KeyWords extends Refusals {

  KeyWords(Texts texts) {
    super(texts, "keys.reason.");
  }
}
