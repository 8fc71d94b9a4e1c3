/** Tests of the pages and the API of keys. */
@NullMarked
package org.lintas.cards.keys.web;

import org.jspecify.annotations.NullMarked;
