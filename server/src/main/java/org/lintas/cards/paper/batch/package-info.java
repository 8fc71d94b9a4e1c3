/**
 * Files of many cards for a printer: chosen, made in the background, downloaded, deleted after a
 * week. Invariant: whoever ordered a file may see its cards, and nobody else gets it; it is never
 * whole in memory. May use the rest of its module and the modules of lower tiers.
 */
@NullMarked
package org.lintas.cards.paper.batch;

import org.jspecify.annotations.NullMarked;
