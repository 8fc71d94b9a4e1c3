/**
 * Cases in the database. The one write path is {@link org.lintas.casework.store.Ledger}: journal,
 * tables and persons together, for one case or thousands.
 */
@NullMarked
package org.lintas.casework.store;

import org.jspecify.annotations.NullMarked;
