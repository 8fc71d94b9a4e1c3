/**
 * Complaints of a demonstration, told, answered and taken to their ends through the doors that
 * people use. Contains no rule. Invariant: nothing of it is loaded outside a demonstration, and
 * nobody of whom it tells exists. May use the doors of {@code complaints}.
 */
@NullMarked
package org.lintas.complaints.demo;

import org.jspecify.annotations.NullMarked;
