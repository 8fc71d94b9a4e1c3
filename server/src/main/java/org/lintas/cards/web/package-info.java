/** Pages of cards and their part of the API. Contains no rule: it asks the doors. */
@NullMarked
package org.lintas.cards.web;

import org.jspecify.annotations.NullMarked;
