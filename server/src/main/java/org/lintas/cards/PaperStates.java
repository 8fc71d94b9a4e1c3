package org.lintas.cards;

import java.util.Map;
import org.lintas.cards.model.CardState;
import org.lintas.shared.PaperNumber;

/** States of one sort of papers, for the lists that are published of them. */
public interface PaperStates {

  PaperNumber.Sort sort();

  /** The last serial that was given out; -1 when none was. */
  long last();

  /** Serial → state, of those papers between two serials that are not valid. */
  Map<Long, CardState> notValid(long first, long last);
}
