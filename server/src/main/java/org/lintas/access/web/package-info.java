/**
 * What {@code access} does around and at endpoints: who may come in, sign-in, one's own account,
 * and the administrator's pages. Contains no rule: asks the doors.
 */
@NullMarked
package org.lintas.access.web;

import org.jspecify.annotations.NullMarked;
