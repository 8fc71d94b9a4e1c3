/**
 * The public register of agencies: may this one recruit, for where, under which licence; who stands
 * behind it; what it was punished for; what it may charge; what workers and civil society say.
 * Contains no record of its own.
 *
 * <p>Invariant: whoever asks reads what a visitor may read, and of natural persons names and roles
 * alone. May use {@code licences}, {@code sanctions}, {@code corridors}, {@code reviews}, {@code
 * watch} and {@code organisations}.
 */
@NullMarked
package org.lintas.recruitment.register;

import org.jspecify.annotations.NullMarked;
