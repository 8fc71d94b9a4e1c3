/** Pages and API of the watch list: for monitors, licensing officers and whom it is about. */
@NullMarked
package org.lintas.recruitment.watch.web;

import org.jspecify.annotations.NullMarked;
