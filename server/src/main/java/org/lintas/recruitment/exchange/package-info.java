/**
 * Rates of exchange that officers enter after the files of a corridor were written, so that a
 * payment of yesterday can be told. Contains no rate that a file has.
 *
 * <p>Invariant: no rate counts that one person alone has seen, and none without its source. May use
 * {@code corridors}, {@code minutes} and the modules of tier 1.
 */
@NullMarked
package org.lintas.recruitment.exchange;

import org.jspecify.annotations.NullMarked;
