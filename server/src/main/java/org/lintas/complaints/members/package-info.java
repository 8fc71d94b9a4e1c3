/**
 * Who has keys of a channel: its beginning, who is admitted and who goes, keys that are shut and
 * keys that were lost. Contains no case.
 *
 * <p>Invariant: keys are handed on by somebody who has them, or brought back by two custodians; an
 * administrator of accounts does neither.
 */
@NullMarked
package org.lintas.complaints.members;

import org.jspecify.annotations.NullMarked;
