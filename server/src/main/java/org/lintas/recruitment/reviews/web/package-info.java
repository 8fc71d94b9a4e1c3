/** Pages on which a worker writes what she found, and an agency answers. */
@NullMarked
package org.lintas.recruitment.reviews.web;

import org.jspecify.annotations.NullMarked;
