/**
 * Contracts on pages and for programs. Contains no rule. Invariant: nothing of a worker stands in
 * an address. May use what {@code contracts} may, {@code pages} and {@code api}.
 */
@NullMarked
package org.lintas.recruitment.contracts.web;

import org.jspecify.annotations.NullMarked;
