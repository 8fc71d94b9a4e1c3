/**
 * Pages and addresses of organisations for officers; the public looks at the register. Contains no
 * rule. Invariant: what is sought is sent as a form, for it may name a person. May use the doors of
 * {@code organisations} and the page kit.
 */
@NullMarked
package org.lintas.organisations.web;

import org.jspecify.annotations.NullMarked;
