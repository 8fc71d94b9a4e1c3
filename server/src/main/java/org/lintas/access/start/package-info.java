/**
 * What a node needs before anybody can sign in: offices, and one account that can make others.
 * Contains no account of a demonstration unless this is one.
 */
@NullMarked
package org.lintas.access.start;

import org.jspecify.annotations.NullMarked;
