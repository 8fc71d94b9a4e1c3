@NullMarked
package org.lintas.recruitment.licences;

import org.jspecify.annotations.NullMarked;
