/** Tests of rates that officers enter. */
@NullMarked
package org.lintas.recruitment.exchange;

import org.jspecify.annotations.NullMarked;
