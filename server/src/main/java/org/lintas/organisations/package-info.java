/**
 * Agencies, employers, civil society and offices of a state, and the natural persons behind them:
 * who they are, under which names, who stands behind whom since when, what they have in common.
 * Contains no licence and no sanction.
 *
 * <p>Invariant: nothing about an organisation or a person behind one changes without an entry of
 * its own chain, and a former name is never forgotten. May use {@code shared}, {@code access},
 * {@code journal}, {@code pages}, {@code api} and the names of {@code people}.
 */
@NullMarked
package org.lintas.organisations;

import org.jspecify.annotations.NullMarked;
