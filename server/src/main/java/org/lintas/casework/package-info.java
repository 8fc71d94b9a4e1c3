/**
 * Running cases: worklists, decisions, deadlines, rounds, imports. Contains no rule: those are data
 * of a procedure. Invariant: state and journal entry are written in one transaction. May use the
 * modules of lower tiers.
 */
@NullMarked
package org.lintas.casework;

import org.jspecify.annotations.NullMarked;
