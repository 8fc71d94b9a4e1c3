@NullMarked
package org.lintas.cards.model;

import org.jspecify.annotations.NullMarked;
