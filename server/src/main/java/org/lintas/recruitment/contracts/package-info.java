/**
 * Contracts of workers: what was offered, what was signed, what she was made to work by, what
 * became worse in between, and what the law of the corridor says of it. Contains no law: rules are
 * data of {@code corridors}.
 *
 * <p>Invariant: a text that was replaced stays in the journal, with the reason. May use {@code
 * corridors}, {@code occupations}, and the modules that {@code recruitment} may.
 */
@NullMarked
package org.lintas.recruitment.contracts;

import org.jspecify.annotations.NullMarked;
