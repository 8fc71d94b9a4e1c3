/**
 * Pages and file of a channel's figures. Contains no count. Invariant: shows what the door lets
 * out. May use {@code pages}.
 */
@NullMarked
package org.lintas.complaints.figures.web;

import org.jspecify.annotations.NullMarked;
