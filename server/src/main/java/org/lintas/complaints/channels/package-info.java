/**
 * Reads which organisations receive complaints: {@code channels.yaml} of the definitions. Contains
 * no key and no case. Invariant: a file with a problem is told of whole, and not used.
 */
@NullMarked
package org.lintas.complaints.channels;

import org.jspecify.annotations.NullMarked;
