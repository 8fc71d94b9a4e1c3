/**
 * First pages: for the public, for officers, and how each procedure works, generated from its
 * definition. Contains no rule and no table. Invariant: it offers only what exists and what the
 * reader may use. May use every other module's door.
 */
@NullMarked
package org.lintas.portal;

import org.jspecify.annotations.NullMarked;
