package org.lintas.complaints.desk.web;

import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;

/** Why a step at the desk was refused, in the reader's words. */
@Component
public class DeskWords extends Refusals {

  DeskWords(Texts texts) {
    super(texts, "complaints.desk.reason.");
  }
}
