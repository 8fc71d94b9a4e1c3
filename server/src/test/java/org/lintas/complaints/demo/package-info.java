/** Loads what a demonstration tells of complaints, and reads it as each of its members. */
@NullMarked
package org.lintas.complaints.demo;

import org.jspecify.annotations.NullMarked;
