/** A Lintas node. Its modules and their tiers are listed in ARCHITECTURE.md. */
@NullMarked
package org.lintas;

import org.jspecify.annotations.NullMarked;
