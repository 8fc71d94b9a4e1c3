/**
 * Pages for officers: counter, case, worklist. Contains no rule: it reads what was typed, asks the
 * door of cases and chooses a page. Invariant: what an officer typed is never lost by an error. May
 * use what {@code casework} may, and {@code pages}.
 */
@NullMarked
package org.lintas.casework.desk;

import org.jspecify.annotations.NullMarked;
