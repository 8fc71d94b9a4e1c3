/** A few entries of the watch list, for a demonstration. Contains no rule. */
@NullMarked
package org.lintas.recruitment.watch.demo;

import org.jspecify.annotations.NullMarked;
