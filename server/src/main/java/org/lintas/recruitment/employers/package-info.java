/**
 * What everybody may know of an employer: how it says that it keeps the standard and what an
 * inspector found, the log of malpractice, what civil society says. Contains no record of its own.
 *
 * <p>Invariant: an employer of which nothing is public has no page; many are households. May use
 * {@code standards}, {@code malpractice}, {@code watch} and {@code organisations}.
 */
@NullMarked
package org.lintas.recruitment.employers;

import org.jspecify.annotations.NullMarked;
