/**
 * Cards as plain values: their states, and what may be done to one. No Spring, no SQL, no clock.
 */
@NullMarked
package org.lintas.cards.model;

import org.jspecify.annotations.NullMarked;
