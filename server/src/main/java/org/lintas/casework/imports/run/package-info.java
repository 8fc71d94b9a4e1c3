/**
 * Runs imports: reads ahead, decides, writes in lots, each lot with its bookmark in one
 * transaction. Contains no rule. Invariant: whatever is killed, a lot is there with its bookmark or
 * not at all. May use the ledger of casework.
 */
@NullMarked
package org.lintas.casework.imports.run;

import org.jspecify.annotations.NullMarked;
