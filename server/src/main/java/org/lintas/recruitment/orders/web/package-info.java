/**
 * Job orders on pages and for programs. Contains no rule. Invariant: an order is shown to whoever
 * may see it alone. May use what {@code orders} may, {@code pages} and {@code api}.
 */
@NullMarked
package org.lintas.recruitment.orders.web;

import org.jspecify.annotations.NullMarked;
