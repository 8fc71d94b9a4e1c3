/** The key keeper's pages and API, and what anybody may fetch under {@code /.well-known/}. */
@NullMarked
package org.lintas.cards.keys.web;

import org.jspecify.annotations.NullMarked;
