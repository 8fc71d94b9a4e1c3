/**
 * What workers paid to get their jobs: told by the worker, an agency or an officer, held against
 * the law of the corridor, claimed back. Contains no schedule (that is data of {@code corridors})
 * and no name of anybody.
 *
 * <p>Invariant: what a worker told is hidden from the agency, and every change is an entry of the
 * journal. May use {@code corridors}, {@code casework}, {@code organisations}.
 */
@NullMarked
package org.lintas.recruitment.costs;

import org.jspecify.annotations.NullMarked;
