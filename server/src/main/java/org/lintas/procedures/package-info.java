/**
 * Published definitions by content hash. Contains no case. Invariant: what is published never
 * changes. May use {@code shared}, {@code access}, {@code journal}, {@code uploads}.
 */
@NullMarked
package org.lintas.procedures;

import org.jspecify.annotations.NullMarked;
