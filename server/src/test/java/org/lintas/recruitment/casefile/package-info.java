@NullMarked
package org.lintas.recruitment.casefile;

import org.jspecify.annotations.NullMarked;
