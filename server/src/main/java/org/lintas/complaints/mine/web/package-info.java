/**
 * The page of whoever comes back with a receipt, and the same for programs. Contains no rule.
 *
 * <p>Invariant: an opened receipt waits in memory alone, a quarter of an hour after its last use,
 * and never in the session of an officer.
 */
@NullMarked
package org.lintas.complaints.mine.web;

import org.jspecify.annotations.NullMarked;
