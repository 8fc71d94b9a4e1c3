/**
 * Pages of custodians, and the one page that shows who a complainant is. Contains no rule.
 * Invariant: an identity is shown to the one person it was opened to. May use {@code pages}.
 */
@NullMarked
package org.lintas.complaints.reveals.web;

import org.jspecify.annotations.NullMarked;
