/**
 * What a node of a benchmark stores complaints by when it shall not seal them: classes of the names
 * that the node's own have, put in their place by {@code org.lintas.bench.PlainStorage}, an agent
 * that no node carries. Contains nothing that keeps anything secret; is on no node's class path.
 */
@NullMarked
package org.lintas.complaints.vault;

import org.jspecify.annotations.NullMarked;
