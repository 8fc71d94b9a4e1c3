/**
 * How a name is read, how a birth date is known, and when two records look like one person. Plain
 * Java: no SQL, no clock, no access. Invariant: a key only ever serves to find; it is never shown
 * and never becomes a name. Whoever finds others by their names may use it too.
 */
@NamedInterface("names")
@NullMarked
package org.lintas.people.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
