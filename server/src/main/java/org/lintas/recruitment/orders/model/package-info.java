/**
 * A job order, and how much of a quota is used. Plain Java. Invariant: what is counted depends on
 * uses and day alone. May use the model of {@code contracts} and {@code corridors}.
 */
@NullMarked
package org.lintas.recruitment.orders.model;

import org.jspecify.annotations.NullMarked;
