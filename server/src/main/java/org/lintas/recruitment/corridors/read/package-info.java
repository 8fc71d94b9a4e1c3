/**
 * Reads corridors and rates from their files. Contains no rule of its own but what makes a file
 * sound. Invariant: all problems are reported at once, each with its place. May use the reading kit
 * of {@code procedure}.
 */
@NullMarked
package org.lintas.recruitment.corridors.read;

import org.jspecify.annotations.NullMarked;
