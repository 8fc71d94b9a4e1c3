/** The tables of {@code access}. Contains SQL and no decision. */
@NullMarked
package org.lintas.access.store;

import org.jspecify.annotations.NullMarked;
