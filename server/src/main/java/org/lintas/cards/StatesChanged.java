package org.lintas.cards;

import java.util.List;

/** Cards are revoked, suspended or valid again: told inside the transaction. */
record StatesChanged(List<Long> serials) {}
