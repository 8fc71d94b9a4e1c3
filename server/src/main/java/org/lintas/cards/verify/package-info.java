/**
 * The public page {@code /verify}: anyone checks a card or receipt, with or without script, with or
 * without a network. Contains no rule of what is genuine (that is {@code credential}, and its twin
 * in the page's script) and stores nothing.
 *
 * <p>Invariant: what a code holds stays in the browser that can read it; a photo that had to be
 * sent is read and forgotten; a number alone shows no name. May use the doors of cards, receipts,
 * keys and procedures.
 */
@NullMarked
package org.lintas.cards.verify;

import org.jspecify.annotations.NullMarked;
