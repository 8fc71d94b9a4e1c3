@NullMarked
package org.lintas.cards.verify;

import org.jspecify.annotations.NullMarked;
