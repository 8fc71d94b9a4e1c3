/**
 * Pages where people look after their own account, and administrators after accounts and offices.
 * Contains no rule and no table: both are in {@code access}, which cannot have these pages because
 * the page kit stands upon it.
 *
 * <p>Invariant: an account is named in an address by its number, never by its name. May use {@code
 * shared}, {@code access}, {@code pages}.
 */
@NullMarked
package org.lintas.accounts;

import org.jspecify.annotations.NullMarked;
