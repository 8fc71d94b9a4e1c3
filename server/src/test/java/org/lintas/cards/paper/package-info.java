/** Papers as people get them: pages, files, receipts of what was paid. */
@NullMarked
package org.lintas.cards.paper;

import org.jspecify.annotations.NullMarked;
