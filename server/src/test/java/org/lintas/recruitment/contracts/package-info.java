@NullMarked
package org.lintas.recruitment.contracts;

import org.jspecify.annotations.NullMarked;
