/**
 * Pages and files of cards and receipts to be printed. Contains no rule. Invariant: what holds
 * names is kept by no cache. May use its module's doors and the page kit.
 */
@NullMarked
package org.lintas.cards.paper.web;

import org.jspecify.annotations.NullMarked;
