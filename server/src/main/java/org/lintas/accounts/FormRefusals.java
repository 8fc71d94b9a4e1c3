package org.lintas.accounts;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why something about an account or office was refused, in the reader's words. */
@Component
class FormRefusals extends Refusals {

  FormRefusals(Texts texts) {
    super(texts, "accounts.reason.");
  }
}
