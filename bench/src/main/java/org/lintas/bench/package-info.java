/**
 * Benchmarks. Contains no test and no claim: it prints figures, each beside a physical limit or a
 * peer measured in the same run. May use the procedure and credential libraries, a running node
 * over HTTP, the node's PostgreSQL, and Flowable as a peer.
 */
@NullMarked
package org.lintas.bench;

import org.jspecify.annotations.NullMarked;
