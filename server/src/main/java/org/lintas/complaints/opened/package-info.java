/**
 * A complaint as a member works on it: who may, with which keys and in which roles, and the sheets
 * that are kept with it. Contains nothing of what a sheet means. Its invariant: whoever is no
 * member, or holds no key of the part asked for, gets the same answer as for a number that does not
 * exist.
 */
@NullMarked
package org.lintas.complaints.opened;

import org.jspecify.annotations.NullMarked;
