/** Tests of the running node, and what other tests need of it. */
@NullMarked
package org.lintas.node;

import org.jspecify.annotations.NullMarked;
