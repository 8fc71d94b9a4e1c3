/**
 * What is asked of employers of migrant workers, what each says of itself, and what an inspector
 * found there. Contains no licence: none depends on it.
 *
 * <p>Invariant: what an employer says of itself is never shown without saying so, and never changed
 * by an audit. May use {@code organisations}, {@code minutes} and the modules of tier 1.
 */
@NullMarked
package org.lintas.recruitment.standards;

import org.jspecify.annotations.NullMarked;
