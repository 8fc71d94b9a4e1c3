/**
 * What is known of employers of a demonstration. Contains no rule. Invariant: nothing of it is
 * loaded outside a demonstration. May use the doors of {@code recruitment}.
 */
@NullMarked
package org.lintas.recruitment.employers.demo;

import org.jspecify.annotations.NullMarked;
