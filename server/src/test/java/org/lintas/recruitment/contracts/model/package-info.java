@NullMarked
package org.lintas.recruitment.contracts.model;

import org.jspecify.annotations.NullMarked;
