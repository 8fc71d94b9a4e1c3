/**
 * Pages and API of the figures. Contains no formula. Invariant: shows what the door lets out, and
 * how it was made. May use {@code pages} and {@code api}.
 */
@NullMarked
package org.lintas.recruitment.figures.web;

import org.jspecify.annotations.NullMarked;
