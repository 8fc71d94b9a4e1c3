/**
 * What workers say of the agencies that brought them to work: fees, contract and job as promised,
 * one to five. Contains no free text of a worker: it would tell the agency who wrote it.
 *
 * <p>Invariant: one review a case that ran with that agency; the public and the agency never learn
 * whose it is, and read figures of whole fives alone. May use {@code organisations}, {@code
 * casework} and the modules of tier 1.
 */
@NullMarked
package org.lintas.recruitment.reviews;

import org.jspecify.annotations.NullMarked;
