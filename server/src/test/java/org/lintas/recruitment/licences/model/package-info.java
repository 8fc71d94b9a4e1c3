@NullMarked
package org.lintas.recruitment.licences.model;

import org.jspecify.annotations.NullMarked;
