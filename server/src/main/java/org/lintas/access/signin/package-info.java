/**
 * How somebody proves who they are: passwords, sessions, tokens of an outside identity provider.
 * Contains no role and no page. Invariant: an answer never tells whether an account exists.
 */
@NullMarked
package org.lintas.access.signin;

import org.jspecify.annotations.NullMarked;
