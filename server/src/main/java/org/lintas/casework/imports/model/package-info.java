/**
 * What a table means: its columns, its rows, and what is decided about each. Plain Java. Contains
 * no SQL and no file. Invariant: every row is either taken, already there, or rejected with
 * reasons. May use the procedure language and the model of casework.
 */
@NullMarked
package org.lintas.casework.imports.model;

import org.jspecify.annotations.NullMarked;
