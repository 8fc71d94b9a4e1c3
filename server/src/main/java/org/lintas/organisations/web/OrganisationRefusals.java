package org.lintas.organisations.web;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why something about an organisation was refused, in the reader's words. */
@Component
class OrganisationRefusals extends Refusals {

  OrganisationRefusals(Texts texts) {
    super(texts, "organisations.reason.");
  }
}
