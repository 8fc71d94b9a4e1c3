/**
 * Pages and API of recruitment costs, and what a cost is in months of wage before anybody signs.
 * Contains no rule. Invariant: nothing of a worker stands in an address. May use {@code pages} and
 * {@code api}.
 */
@NullMarked
package org.lintas.recruitment.costs.web;

import org.jspecify.annotations.NullMarked;
