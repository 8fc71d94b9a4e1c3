/**
 * Reads tables that people send: finds out encoding and separator, splits rows, and says of a
 * faulty row which one it is and why. Contains nothing of cases or procedures. Invariant: memory
 * does not grow with the file, and one faulty row never costs its neighbours. May use no other
 * module.
 */
@NullMarked
package org.lintas.casework.imports.sheet;

import org.jspecify.annotations.NullMarked;
