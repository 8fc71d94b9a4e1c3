/**
 * Complaints of one channel, counted by whole quarters, for its manager. Contains nothing of a case
 * that is not in the clear anyway.
 *
 * <p>Invariant: no figure is about fewer than five people, and none can be had by subtracting: what
 * small cells would tell is hidden once, when a quarter is over, and never counted again. May use
 * what {@code complaints} may.
 */
@NullMarked
package org.lintas.complaints.figures;

import org.jspecify.annotations.NullMarked;
