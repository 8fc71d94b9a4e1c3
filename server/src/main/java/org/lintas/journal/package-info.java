/**
 * What happened and who read what: append-only, hash-chained a subject. Contains no meaning of its
 * entries. Invariant: an entry once written is never changed. May use {@code shared} and {@code
 * node}.
 */
@NullMarked
package org.lintas.journal;

import org.jspecify.annotations.NullMarked;
