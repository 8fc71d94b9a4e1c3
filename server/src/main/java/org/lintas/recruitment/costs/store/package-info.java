/** Tables of recruitment costs. Contains no rule. May use SQL. */
@NullMarked
package org.lintas.recruitment.costs.store;

import org.jspecify.annotations.NullMarked;
