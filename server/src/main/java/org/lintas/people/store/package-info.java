/**
 * The tables of people. Contains no rule and no access decision. Invariant: whatever is written
 * here carries its search keys with it. May use {@code people.model}.
 */
@NullMarked
package org.lintas.people.store;

import org.jspecify.annotations.NullMarked;
