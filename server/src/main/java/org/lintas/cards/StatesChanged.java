package org.lintas.cards;

import java.util.List;
import org.lintas.shared.PaperNumber;

/** Papers are revoked, suspended or valid again: told inside the transaction. */
public record StatesChanged(List<PaperNumber> papers) {}
