/**
 * How an organisation's name is read, what two records have in common, what may be entered. Plain
 * Java: no SQL, no clock, no access. Invariant: what is kept to find by is never shown.
 */
@NullMarked
package org.lintas.organisations.model;

import org.jspecify.annotations.NullMarked;
