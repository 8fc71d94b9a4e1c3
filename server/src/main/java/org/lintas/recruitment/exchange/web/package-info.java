/**
 * Pages on which officers enter rates of exchange. Contains no rule. May use the door of {@code
 * exchange} and {@code pages}.
 */
@NullMarked
package org.lintas.recruitment.exchange.web;

import org.jspecify.annotations.NullMarked;
