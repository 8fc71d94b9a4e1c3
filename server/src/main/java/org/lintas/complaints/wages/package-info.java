/**
 * What a worker is owed for her work, line by line, by a country's rules as dated data; and the
 * claim kept with a complaint. Contains no verdict: an inspector or a court decides. Its invariant:
 * every line names the rule and law it comes from, and all amounts are exact to the smallest coin.
 * May use the vault, {@code procedure} and {@code node}.
 */
@NullMarked
package org.lintas.complaints.wages;

import org.jspecify.annotations.NullMarked;
