/**
 * Cards and receipts on paper: pages that print well, PDF, and files of many cards. Contains no
 * rule of who gets a paper. Invariant: a paper shows what was signed, never what the tables say
 * today. May use the rest of its module, {@code credential}, and the modules of lower tiers.
 */
@NullMarked
package org.lintas.cards.paper;

import org.jspecify.annotations.NullMarked;
