@NullMarked
package org.lintas.recruitment.sanctions.model;

import org.jspecify.annotations.NullMarked;
