/**
 * Reviews of a demonstration. Contains no rule. Invariant: nothing of it is loaded outside a
 * demonstration. May use the doors of {@code recruitment}.
 */
@NullMarked
package org.lintas.recruitment.reviews.demo;

import org.jspecify.annotations.NullMarked;
