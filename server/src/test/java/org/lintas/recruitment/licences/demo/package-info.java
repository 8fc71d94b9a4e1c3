@NullMarked
package org.lintas.recruitment.licences.demo;

import org.jspecify.annotations.NullMarked;
