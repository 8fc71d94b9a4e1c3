/**
 * Occupations by the codes of ISCO-08, the International Standard Classification of Occupations.
 * Contains no occupation of any state's own list. Invariant: a code that is not in the
 * classification is not taken. Uses no other module.
 */
@NullMarked
package org.lintas.recruitment.occupations;

import org.jspecify.annotations.NullMarked;
