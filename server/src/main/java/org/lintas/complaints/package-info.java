/**
 * Confidential complaints: whoever has been wronged files one without an account, and an
 * organisation that receives complaints follows it to its end. Contains nothing of immigration
 * control, and no link to a registered person that the server could read.
 *
 * <p>Invariant: what somebody tells is read by those alone whom she told it or agreed to, by keys
 * that the database does not hold; nothing leads from here to enforcement. May use {@code shared},
 * {@code node}, {@code access}, {@code journal} (its chain alone), {@code paper}, {@code pages},
 * {@code api}, {@code procedures}, {@code uploads} and, as a visitor, {@code organisations}; never
 * {@code people} or {@code casework}.
 */
@NullMarked
package org.lintas.complaints;

import org.jspecify.annotations.NullMarked;
