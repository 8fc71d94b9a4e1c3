@NullMarked
package org.lintas.recruitment.occupations;

import org.jspecify.annotations.NullMarked;
