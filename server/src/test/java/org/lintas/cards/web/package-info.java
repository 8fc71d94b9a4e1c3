@NullMarked
package org.lintas.cards.web;

import org.jspecify.annotations.NullMarked;
