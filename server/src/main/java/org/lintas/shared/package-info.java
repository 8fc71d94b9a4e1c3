/**
 * Ids, words of constants, results, hashes, pages of a list, and what any table of figures must
 * hide. Knows nothing of what is counted or numbered, and uses no other module.
 */
@NullMarked
package org.lintas.shared;

import org.jspecify.annotations.NullMarked;
