/**
 * What a node of a benchmark stores complaints by when it shall not seal them: only there, put in
 * by an agent that no node carries. Contains nothing that keeps anything secret.
 */
@NullMarked
package org.lintas.bench.plain;

import org.jspecify.annotations.NullMarked;
