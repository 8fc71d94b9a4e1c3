/**
 * Workers and families: names, documents, nationality, the same person met twice. Contains nothing
 * of their cases. Invariant: a name is kept as written. May use {@code shared}, {@code access},
 * {@code journal}.
 */
@NullMarked
package org.lintas.people;

import org.jspecify.annotations.NullMarked;
