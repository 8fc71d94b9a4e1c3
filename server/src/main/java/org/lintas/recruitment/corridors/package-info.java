/**
 * What the law of a corridor says, as dated data: agreement, who bears which cost, rules for
 * contracts, quotas, levies, rates of exchange. Contains no payment, no contract and no table.
 *
 * <p>Invariant: every fact has the days on which it holds and the law it comes from; what no law at
 * hand says is absent. May use {@code procedure} and {@code node}.
 */
@NullMarked
package org.lintas.recruitment.corridors;

import org.jspecify.annotations.NullMarked;
