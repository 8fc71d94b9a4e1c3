/**
 * Contracts that a demonstration shows. Contains no rule. Invariant: nothing of it is loaded
 * outside a demonstration. May use the door of {@code contracts}.
 */
@NullMarked
package org.lintas.recruitment.contracts.demo;

import org.jspecify.annotations.NullMarked;
