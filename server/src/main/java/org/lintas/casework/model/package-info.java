/**
 * What follows from a case's events: where it stands, its rows, its person. Plain Java: no SQL, no
 * clock.
 */
@NullMarked
package org.lintas.casework.model;

import org.jspecify.annotations.NullMarked;
