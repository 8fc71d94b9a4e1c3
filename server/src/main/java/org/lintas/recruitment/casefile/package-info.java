/**
 * Cases of organisations as their entries tell them. Contains no meaning: what a grant is, {@code
 * licences} and {@code sanctions} say. Invariant: a file is a pure function of entries and
 * procedure. May use {@code casework}, {@code procedures} and the journal.
 */
@NullMarked
package org.lintas.recruitment.casefile;

import org.jspecify.annotations.NullMarked;
